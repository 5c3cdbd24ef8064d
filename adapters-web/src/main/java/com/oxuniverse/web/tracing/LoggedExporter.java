package com.oxuniverse.web.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says once that spans get lost, and once that they do no more.
final class LoggedExporter implements SpanExporter {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedExporter.class);

  private final SpanExporter exporter;
  private final String endpoint;
  private final AtomicBoolean isAway = new AtomicBoolean();

  LoggedExporter(SpanExporter exporter, String endpoint) {
    this.exporter = exporter;
    this.endpoint = endpoint;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    var result = exporter.export(spans);
    return result.whenComplete(() -> learn(result));
  }

  private void learn(CompletableResultCode result) {
    if (isAway.getAndSet(!result.isSuccess()) == result.isSuccess()) {
      if (result.isSuccess()) {
        LOG.info("the collector of traces at {} takes them again", endpoint);
      } else {
        LOG.warn(
            "the collector of traces at {} takes none, they are lost: {}",
            endpoint,
            String.valueOf(result.getFailureThrowable()));
      }
    }
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
