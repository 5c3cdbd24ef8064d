package com.oxuniverse.web.limits;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// What a request carries to say who sent it, right or wrong: a token, a key or a session's cookie.
final class Credential {

  private static final String SESSION_COOKIE = "ox_access=";

  private Credential() {}

  static Optional<String> of(HttpRequest<?> request) {
    var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return Optional.of(authorization);
    }
    var cookies = request.getHeaders().get(HttpHeaders.COOKIE);
    return cookies != null && cookies.contains(SESSION_COOKIE)
        ? Optional.of(cookies)
        : Optional.empty();
  }
}
