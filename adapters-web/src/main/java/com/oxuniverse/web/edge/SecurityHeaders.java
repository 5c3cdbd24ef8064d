package com.oxuniverse.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/// What browsers are told not to do with our answers. A page that needs more says so itself; what
/// an answer says stays.
@Singleton
final class SecurityHeaders {

  /// For answers that are data: nothing is loaded, run, framed or sent.
  private static final String DATA_ONLY =
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; sandbox";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

  private final EdgeRules rules;

  SecurityHeaders(EdgeRules rules) {
    this.rules = rules;
  }

  void addTo(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    ALWAYS.forEach(headers::set);
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", DATA_ONLY);
    }
    if (rules.isHttps()) {
      headers.set("Strict-Transport-Security", TLS_ONLY);
    }
    if (!headers.contains(HttpHeaders.CACHE_CONTROL) && isPersonal(request, response)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /// What was asked for with a token or a cookie may be about its bearer; what sets a cookie is;
  /// and no refusal is true for long.
  private static boolean isPersonal(HttpRequest<?> request, MutableHttpResponse<?> response) {
    return response.code() >= 400
        || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
        || request.getHeaders().contains(HttpHeaders.COOKIE)
        || response.getHeaders().contains(HttpHeaders.SET_COOKIE)
        || request.getPath().startsWith("/api/v1/auth/");
  }
}
