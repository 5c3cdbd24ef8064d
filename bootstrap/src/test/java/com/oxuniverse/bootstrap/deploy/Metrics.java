package com.oxuniverse.bootstrap.deploy;

import com.oxuniverse.web.metrics.Metric;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metrics that the service has, by their names at `/prometheus`, and those that an expression
/// asks for.
public final class Metrics {

  public static final Set<String> KNOWN =
      Stream.concat(
              Arrays.stream(Metric.values()).map(it -> it.dotted().replace('.', '_')), others())
          .collect(Collectors.toUnmodifiableSet());

  private static Stream<String> others() {
    return Stream.of(
        "ox_metrics_failed_total",
        "http_server_requests_seconds_count",
        "http_server_requests_seconds_bucket",
        "hikaricp_connections_active",
        "hikaricp_connections_max",
        "hikaricp_connections_pending",
        "hikaricp_connections_timeout_total",
        "jvm_memory_used_bytes",
        "jvm_memory_max_bytes",
        "jvm_threads_live_threads",
        "jvm_gc_pause_seconds_sum",
        "process_cpu_usage",
        "process_start_time_seconds",
        // Of Prometheus itself.
        "up",
        "ALERTS");
  }

  private static final Set<String> WORDS =
      Set.of(
          "sum",
          "min",
          "max",
          "max_over_time",
          "absent",
          "rate",
          "increase",
          "changes",
          "abs",
          "vector",
          "topk",
          "histogram_quantile",
          "and",
          "or");

  /// Labels and what they are compared with, ranges, and the labels that are summed by.
  private static final Pattern NO_METRICS =
      Pattern.compile("\\{[^}]*}|\\[[^\\]]*]|\\bby \\([^)]*\\)");

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_:]+");

  private Metrics() {}

  static Stream<String> of(String expression) {
    return Arrays.stream(NOT_IN_A_NAME.split(NO_METRICS.matcher(expression).replaceAll(" "), -1))
        .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
        .filter(word -> !WORDS.contains(word));
  }
}
