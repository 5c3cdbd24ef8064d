package com.oxuniverse.web.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class MetricsFactory {

  /// With what there is to know of the process.
  @Singleton
  @Bean(preDestroy = "close")
  PrometheusMeterRegistry registry(JvmGcMetrics pauses) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    pauses.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  /// Listens to the collector until it is closed.
  @Singleton
  @Bean(preDestroy = "close")
  JvmGcMetrics pauses() {
    return new JvmGcMetrics();
  }
}
