package com.oxuniverse.marketdata.vendor;

import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.MALFORMED;
import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.UNAVAILABLE;

import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// [VendorHttp] by Micronaut's client, made without an application context. It may be shared by all
/// threads. Who gives up waiting closes the connection, so that a vendor that hangs holds none.
public final class MicronautVendorHttp implements VendorHttp {

  /// The largest answer of use, 20 years of daily bars, has a fifth of it.
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private static final int MAX_REDIRECTS = 3;

  /// Longer than anybody waits; it is the caller's deadline that ends a call.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final VendorConnections connections = new VendorConnections();
  private final RawHttpClient client;

  /// @param atOnce connections open at once; who comes then waits, within his deadline
  public MicronautVendorHttp(int atOnce) {
    client = connections.client(configuration(atOnce));
  }

  private static HttpClientConfiguration configuration(int atOnce) {
    var configuration = new DefaultHttpClientConfiguration();
    configuration.setFollowRedirects(false);
    configuration.setExceptionOnErrorStatus(false);
    configuration.setNumOfThreads(2);
    configuration.setConnectTimeout(Duration.ofSeconds(10));
    configuration.setReadTimeout(LONGEST);
    configuration.setConnectionPoolIdleTimeout(Duration.ofSeconds(30));
    configuration.setShutdownQuietPeriod(Duration.ZERO);
    // On a shared HTTP/2 connection giving up would end a stream and not the connection.
    configuration.setAlpnModes(List.of("http/1.1"));
    configuration.getConnectionPoolConfiguration().setMaxConcurrentHttp1Connections(atOnce);
    return configuration;
  }

  @Override
  public VendorResponse get(URI uri, Map<String, String> headers, Duration within) {
    // Closed in any case; of no effect on the connection of an answer that is whole.
    try (var call = connections.begin()) {
      return await(uri, exchange(call, uri, headers, MAX_REDIRECTS).toFuture(), within);
    }
  }

  private static VendorResponse await(
      URI uri, CompletableFuture<VendorResponse> answer, Duration within) {
    try {
      return answer.get(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new VendorFailure(
          UNAVAILABLE, "%s did not answer within %s".formatted(uri.getHost(), within));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VendorFailure(UNAVAILABLE, "interrupted while asking " + uri.getHost());
    } catch (CancellationException e) {
      throw new VendorFailure(UNAVAILABLE, "closed while asking " + uri.getHost());
    } catch (ExecutionException e) {
      throw failure(uri, e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static VendorFailure failure(URI uri, @Nullable Throwable cause) {
    return cause instanceof VendorFailure failure
        ? failure
        : new VendorFailure(UNAVAILABLE, "no answer from " + uri.getHost(), cause);
  }

  private Mono<VendorResponse> exchange(
      VendorConnections.Call call, URI uri, Map<String, String> headers, int redirects) {
    var request =
        HttpRequest.GET(uri)
            .header(VendorConnections.CALL_HEADER, call.id())
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    return Mono.from(client.exchange(request, null, null))
        .flatMap(MicronautVendorHttp::whole)
        .flatMap(response ->
            VendorRedirect.target(uri, response)
                .map(target -> followed(call, target, headers, redirects))
                .orElseGet(() -> Mono.just(response)));
  }

  private Mono<VendorResponse> followed(
      VendorConnections.Call call, URI target, Map<String, String> headers, int redirects) {
    return redirects == 0
        ? Mono.error(new VendorFailure(MALFORMED, target.getHost() + " redirects without end"))
        : exchange(call, target, headers, redirects - 1);
  }

  private static Mono<VendorResponse> whole(HttpResponse<?> response) {
    var headers = new HashMap<String, List<String>>();
    response
        .getHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    if (!(response instanceof ByteBodyHttpResponse<?> streamed)) {
      throw new IllegalStateException("a raw client answers with bytes");
    }
    return Flux.from(streamed.byteBody().toByteArrayPublisher())
        .reduceWith(ByteArrayOutputStream::new, MicronautVendorHttp::bounded)
        .map(body ->
            new VendorResponse(response.code(), headers, body.toString(StandardCharsets.UTF_8)))
        .doFinally(end -> streamed.close());
  }

  private static ByteArrayOutputStream bounded(ByteArrayOutputStream body, byte[] more) {
    if (body.size() + more.length > MAX_BODY_BYTES) {
      throw new VendorFailure(
          MALFORMED, "the answer has more than %d bytes".formatted(MAX_BODY_BYTES));
    }
    body.writeBytes(more);
    return body;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
