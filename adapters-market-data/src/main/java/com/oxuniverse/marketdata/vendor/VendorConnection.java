package com.oxuniverse.marketdata.vendor;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Sees who is on a connection. Only the connection's own thread changes its fields.
final class VendorConnection extends ChannelDuplexHandler {

  private final VendorConnections connections;
  private @Nullable ChannelHandlerContext context;
  private VendorConnections.@Nullable Call current;

  VendorConnection(VendorConnections connections) {
    this.connections = connections;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpRequest request) {
      current = connections.call(request.headers().get(VendorConnections.CALL_HEADER));
      if (current == null || !current.isOn(this)) {
        ReferenceCountUtil.release(message);
        promise.setFailure(new CancellationException("given up before it was sent"));
        close(ctx);
        return;
      }
      request.headers().remove(VendorConnections.CALL_HEADER);
    }
    var _ = ctx.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof LastHttpContent) {
      current = null;
    }
    ctx.fireChannelRead(message);
  }

  private static void close(ChannelHandlerContext ctx) {
    var _ = ctx.close();
  }

  /// Closes the connection, unless the call is over and another one may be on it.
  void end(VendorConnections.Call call) {
    var ctx = context;
    if (ctx != null) {
      ctx.executor()
          .execute(() -> {
            if (current == call) {
              close(ctx);
            }
          });
    }
  }
}
