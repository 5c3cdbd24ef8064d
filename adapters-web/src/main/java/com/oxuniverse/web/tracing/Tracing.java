package com.oxuniverse.web.tracing;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What spans are made by, and how they leave.
public final class Tracing implements AutoCloseable {

  /// Names the property without which there is no tracing.
  public static final String ENDPOINT = "ox.otel.endpoint";

  /// Names the property of how many requests become traces.
  public static final String SHARE = "ox.otel.share";

  /// A node that stops has better things to wait for than a collector that does not answer.
  static final Duration LAST_CALL = Duration.ofSeconds(2);

  private final SdkTracerProvider provider;

  Tracing(SdkTracerProvider provider) {
    this.provider = provider;
  }

  Tracer tracer(String name) {
    return provider.get(name);
  }

  /// Sends what waits.
  ///
  /// @return whether all of it was taken in time
  boolean flush(Duration patience) {
    return provider.forceFlush().join(patience.toMillis(), TimeUnit.MILLISECONDS).isSuccess();
  }

  /// Sends what waits, if that can be done soon.
  @Override
  public void close() {
    provider.shutdown().join(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
  }
}
