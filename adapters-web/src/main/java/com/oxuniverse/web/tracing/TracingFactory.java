package com.oxuniverse.web.tracing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Where no endpoint is set there is none of it.
@Factory
@Requires(property = Tracing.ENDPOINT)
final class TracingFactory {

  /// For a batch, with all that is tried again of it.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// @param share of the traces that begin here; those that were begun elsewhere are decided there
  @Singleton
  @Bean(preDestroy = "close")
  Tracing tracing(
      @Property(name = Tracing.ENDPOINT) String endpoint,
      @Property(name = Tracing.SHARE, defaultValue = "0.1") double share) {
    SdkLog.install();
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint.replaceFirst("/$", "") + "/v1/traces")
            .setTimeout(PATIENCE)
            .build();
    // What comes while its queue is full is dropped: no request ever waits for a collector.
    var batches =
        BatchSpanProcessor.builder(new LoggedExporter(exporter, endpoint))
            .setExporterTimeout(PATIENCE)
            .build();
    return new Tracing(
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(
                    Attributes.of(AttributeKey.stringKey("service.name"), "ox-universe")))
            .setSampler(Sampler.parentBased(new Sampled(share)))
            .addSpanProcessor(batches)
            .build());
  }
}
