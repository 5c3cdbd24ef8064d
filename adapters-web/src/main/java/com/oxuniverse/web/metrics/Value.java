package com.oxuniverse.web.metrics;

import io.micrometer.core.instrument.Tags;

/// One number of a metric.
record Value(Metric metric, Tags tags, Number number) {

  static Value of(Metric metric, Number number) {
    return new Value(metric, Tags.empty(), number);
  }

  static Value of(Metric metric, String label, String of, Number number) {
    return new Value(metric, Tags.of(label, of), number);
  }

  static Value of(Metric metric, String label, Enum<?> of, Number number) {
    return of(metric, label, of.name(), number);
  }
}
