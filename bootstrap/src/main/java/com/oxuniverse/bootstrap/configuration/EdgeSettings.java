package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.web.edge.AddressRange;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands between the service and the world.
///
/// @param publicUrl where clients reach it, if not where it listens
/// @param corsOrigins whose pages may read our answers
/// @param internalToken by which programs of the operator's order jobs; none may if absent
public record EdgeSettings(
    Optional<URI> publicUrl,
    List<AddressRange> trustedProxies,
    List<URI> corsOrigins,
    boolean logsRequests,
    Optional<Secret> internalToken,
    LimitSettings limits,
    TracingSettings tracing) {

  private static final Setting<URI> PUBLIC_URL =
      Setting.optional(
          "ox.http.public-url",
          Kind.WEB_ADDRESS,
          "where browsers reach the service, for redirects and cookies, if not where it listens; with `https`, they are told to stay with it");
  private static final Setting<List<AddressRange>> TRUSTED_PROXIES =
      Setting.optional(
          "ox.http.trusted-proxies",
          Kind.listOf(Kind.ADDRESS_RANGE),
          "proxies whose `X-Forwarded-For` is believed (10.0.0.0/8,2001:db8::1); nobody's by default");
  private static final Setting<List<URI>> CORS_ORIGINS =
      Setting.optional(
          "ox.http.cors-origins",
          Kind.listOf(Kind.ORIGIN),
          "whose pages may use the API with a token (https://app.example.com); only our own by default");
  private static final Setting<Boolean> LOGS_REQUESTS =
      Setting.of(
          "ox.log.requests", Kind.FLAG, true, "whether each request leaves a line in the log");
  private static final Setting<Secret> INTERNAL_TOKEN =
      Setting.optional(
          "ox.internal.token",
          Kind.TOKEN,
          "what a program shows as `Authorization: Bearer …` to order jobs (`POST /api/v1/batch/…`) without being an admin; none may if it is not set");

  static Stream<Setting<?>> all() {
    return Stream.of(PUBLIC_URL, TRUSTED_PROXIES, CORS_ORIGINS, LOGS_REQUESTS, INTERNAL_TOKEN);
  }

  static EdgeSettings from(Settings settings) {
    return new EdgeSettings(
        settings.find(PUBLIC_URL),
        settings.find(TRUSTED_PROXIES).orElseGet(List::of),
        settings.find(CORS_ORIGINS).orElseGet(List::of),
        settings.get(LOGS_REQUESTS),
        settings.find(INTERNAL_TOKEN),
        LimitSettings.from(settings),
        TracingSettings.from(settings));
  }

  public boolean isHttps() {
    return publicUrl.filter(it -> "https".equals(it.getScheme())).isPresent();
  }

  /// As the HTTP server takes them.
  public Map<String, Object> properties() {
    var properties = new HashMap<>(cors());
    properties.putAll(tracing.properties());
    return properties;
  }

  /// From elsewhere only tokens count, never cookies.
  private Map<String, Object> cors() {
    if (corsOrigins.isEmpty()) {
      return Map.of();
    }
    var web = "micronaut.server.cors.configurations.web.";
    return Map.of(
        "micronaut.server.cors.enabled",
        true,
        web + "allowed-origins",
        corsOrigins.stream().map(URI::toString).toList(),
        web + "allowed-methods",
        List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
        web + "allowed-headers",
        List.of("Authorization", "Content-Type", "Idempotency-Key", "X-Request-Id"),
        web + "exposed-headers",
        List.of("Location", "Retry-After", "RateLimit", "RateLimit-Policy", "X-Request-Id"),
        web + "allow-credentials",
        false,
        web + "max-age",
        600);
  }
}
