package com.oxuniverse.web.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What a request shows to be let in. One with an `Authorization` header is a program's, whose
/// cookies count for nothing, whether the header is any good or not.
@Singleton
final class Credentials {

  private static final String SCHEME = "Bearer ";

  private final AccessCookies cookies;

  Credentials(AccessCookies cookies) {
    this.cookies = cookies;
  }

  /// @param token valid or not
  /// @param isCookie the browser adds it to whatever a page of anybody's makes it send
  record Shown(String token, boolean isCookie) {

    @Override
    public String toString() {
      return "Shown[…]";
    }
  }

  Optional<Shown> of(HttpRequest<?> request) {
    var headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.isEmpty()) {
      return cookies.access(request).map(token -> new Shown(token, true));
    }
    // Of several, one could be checked by whoever forwards the request, and another by us.
    return Optional.of(headers.getFirst())
        .filter(header -> headers.size() == 1)
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> new Shown(header.substring(SCHEME.length()), false));
  }
}
