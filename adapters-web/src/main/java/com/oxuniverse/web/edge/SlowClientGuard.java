package com.oxuniverse.web.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hangs up on a client that takes its time. An idle timeout does not do: whoever sends one byte
/// now and then is never idle, and a few thousand of them hold every connection there is.
final class SlowClientGuard extends ChannelDuplexHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SlowClientGuard.class);

  private final EdgeRules.Patience patience;

  /// For what we wait to be sent, and for what we wait to be taken: a client that sends swiftly can
  /// still never read.
  private final Deadline incoming = new Deadline();

  private final Deadline outgoing = new Deadline();
  private int unanswered;
  private int untaken;
  private boolean isGone;

  SlowClientGuard(EdgeRules.Patience patience) {
    this.patience = patience;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    incoming.set("head", patience.head(), context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
      incoming.set("body", patience.body(), context);
    }
    if (message instanceof LastHttpContent && unanswered > 0) {
      // From here on it is us who take our time.
      incoming.cancel();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (isInterim(message)) {
      var _ = context.write(message, promise);
      return;
    }
    if (message instanceof LastHttpContent) {
      unanswered = Math.max(0, unanswered - 1);
    }
    if (untaken == 0) {
      // Else it runs already: that there is more to take is no reason to wait longer.
      outgoing.set("reading", patience.reading(), context);
    }
    untaken++;
    var tracked = promise.unvoid();
    tracked.addListener(_ -> taken(context));
    var _ = context.write(message, tracked);
  }

  /// The client has taken a part of an answer, so far that the rest fits into the network's
  /// buffers.
  private void taken(ChannelHandlerContext context) {
    untaken--;
    if (untaken > 0) {
      outgoing.set("reading", patience.reading(), context);
      return;
    }
    outgoing.cancel();
    if (unanswered == 0) {
      incoming.set("next", patience.next(), context);
    }
  }

  /// Such as 100: the answer is still to come.
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    end();
  }

  private void end() {
    isGone = true;
    incoming.cancel();
    outgoing.cancel();
  }

  /// When we hang up, if anything is waited for.
  private final class Deadline {

    private Optional<Future<?>> running = Optional.empty();

    void set(String what, Duration within, ChannelHandlerContext context) {
      cancel();
      if (isGone) {
        return;
      }
      running =
          Optional.of(
              context
                  .executor()
                  .schedule(() -> hangUp(what, context), within.toNanos(), TimeUnit.NANOSECONDS));
    }

    void cancel() {
      running.ifPresent(it -> it.cancel(false));
      running = Optional.empty();
    }

    private static void hangUp(String what, ChannelHandlerContext context) {
      LOG.debug(
          "event=slow_client waited_for={} client={}", what, context.channel().remoteAddress());
      var _ = context.close();
    }
  }
}
