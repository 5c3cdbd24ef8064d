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

  private Optional<Future<?>> deadline = Optional.empty();
  private int unanswered;
  private int untaken;
  private boolean isGone;

  SlowClientGuard(EdgeRules.Patience patience) {
    this.patience = patience;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    waitFor("head", patience.head(), context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
      waitFor("body", patience.body(), context);
    }
    if (message instanceof LastHttpContent && unanswered > 0) {
      // From here on it is us who take our time.
      waitNoMore();
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
    untaken++;
    waitFor("reading", patience.reading(), context);
    var tracked = promise.unvoid();
    tracked.addListener(_ -> taken(context));
    var _ = context.write(message, tracked);
  }

  /// The client has taken a part of an answer, so far that the rest fits into the network's
  /// buffers.
  private void taken(ChannelHandlerContext context) {
    untaken--;
    if (untaken > 0) {
      waitFor("reading", patience.reading(), context);
    } else if (unanswered == 0) {
      waitFor("next", patience.next(), context);
    } else {
      waitNoMore();
    }
  }

  /// Such as 100: the answer is still to come.
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private void waitFor(String what, Duration within, ChannelHandlerContext context) {
    waitNoMore();
    if (isGone) {
      return;
    }
    deadline =
        Optional.of(
            context
                .executor()
                .schedule(() -> hangUp(what, context), within.toNanos(), TimeUnit.NANOSECONDS));
  }

  private void waitNoMore() {
    deadline.ifPresent(it -> it.cancel(false));
    deadline = Optional.empty();
  }

  private static void hangUp(String what, ChannelHandlerContext context) {
    LOG.debug("event=slow_client waited_for={} client={}", what, context.channel().remoteAddress());
    var _ = context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    isGone = true;
    waitNoMore();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    isGone = true;
    waitNoMore();
  }
}
