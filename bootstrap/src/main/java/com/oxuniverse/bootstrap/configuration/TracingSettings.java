package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.web.tracing.Tracing;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who gets to see requests and jobs as traces.
///
/// @param endpoint of an OpenTelemetry collector; nobody if absent
/// @param share of the traces that begin here, 0 to 1; runs of jobs are all traced
public record TracingSettings(Optional<URI> endpoint, double share) {

  private static final Setting<URI> ENDPOINT =
      Setting.optional(
          "ox.otel.endpoint",
          Kind.WEB_ADDRESS,
          "an OpenTelemetry collector that gets traces by OTLP over HTTP (http://host:4318); none are made if it is not set");
  private static final Setting<Double> SHARE =
      Setting.of(
          "ox.otel.share",
          Kind.SHARE,
          0.1,
          "the share of requests and messages that are traced, unless a request's caller has decided it; runs of jobs always are");

  static Stream<Setting<?>> all() {
    return Stream.of(ENDPOINT, SHARE);
  }

  static TracingSettings from(Settings settings) {
    return new TracingSettings(settings.find(ENDPOINT), settings.get(SHARE));
  }

  /// As the web takes them.
  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    endpoint.ifPresent(uri -> {
      properties.put(Tracing.ENDPOINT, uri.toString());
      properties.put(Tracing.SHARE, share);
    });
    return properties;
  }
}
