package com.oxuniverse.marketdata.vendor;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.DefaultRequestBinderRegistry;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import io.micronaut.http.client.filter.ClientFilterResolutionContext;
import io.micronaut.http.client.netty.DefaultHttpClient;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.client.netty.ssl.NettyClientSslBuilder;
import io.micronaut.http.codec.MediaTypeCodecRegistry;
import io.micronaut.http.filter.GenericHttpFilter;
import io.micronaut.http.filter.HttpClientFilterResolver;
import io.micronaut.websocket.context.WebSocketBeanRegistry;
import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Knows which call is on which connection, so that giving up a call closes its connection.
///
/// Micronaut's client does not do that: a cancelled exchange stays on its connection until the
/// vendor has said all, or for ever, and a pool of such connections serves nobody.
final class VendorConnections implements NettyClientCustomizer {

  /// Tells the connection whose request this is; it is taken off before the request is sent.
  static final String CALL_HEADER = "ox-call";

  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  /// One caller's exchange, redirects included.
  final class Call implements AutoCloseable {

    private final String id = Long.toString(numbers.incrementAndGet());
    private @Nullable VendorConnection connection;

    String id() {
      return id;
    }

    /// @return false if the call has been given up
    synchronized boolean isOn(VendorConnection taken) {
      connection = taken;
      return calls.containsKey(id);
    }

    /// Closes the connection if it still has to do with this call.
    @Override
    public synchronized void close() {
      calls.remove(id);
      if (connection != null) {
        connection.end(this);
      }
    }
  }

  Call begin() {
    var call = new Call();
    calls.put(call.id, call);
    return call;
  }

  /// Nothing if it has been given up meanwhile.
  @Nullable Call call(@Nullable String id) {
    return id == null ? null : calls.get(id);
  }

  @Override
  public NettyClientCustomizer specializeForChannel(Channel channel, ChannelRole role) {
    return new NettyClientCustomizer() {
      @Override
      public void onStreamPipelineBuilt() {
        channel.pipeline().addLast(new VendorConnection(VendorConnections.this));
      }
    };
  }

  /// The builder does not let anybody else than Micronaut's context name a customizer.
  @SuppressWarnings("deprecation")
  RawHttpClient client(HttpClientConfiguration configuration) {
    return new DefaultHttpClient(
        null,
        null,
        configuration,
        null,
        new NoFilters(),
        List.of(),
        new DefaultThreadFactory("vendor-http", true),
        new NettyClientSslBuilder(new ResourceResolver()),
        // Bodies are read as bytes.
        MediaTypeCodecRegistry.of(),
        MessageBodyHandlerRegistry.EMPTY,
        WebSocketBeanRegistry.EMPTY,
        new DefaultRequestBinderRegistry(ConversionService.SHARED),
        null,
        NioSocketChannel::new,
        NioDatagramChannel::new,
        this,
        null,
        ConversionService.SHARED,
        null);
  }

  private static final class NoFilters
      implements HttpClientFilterResolver<ClientFilterResolutionContext> {

    @Override
    public List<FilterEntry> resolveFilterEntries(ClientFilterResolutionContext context) {
      return List.of();
    }

    @Override
    public List<GenericHttpFilter> resolveFilters(HttpRequest<?> request, List<FilterEntry> all) {
      return List.of();
    }
  }
}
