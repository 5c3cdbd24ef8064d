package com.oxuniverse.web.security;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.web.server.PublicUrl;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a browser keeps of a session. Scripts can read none of it but the proof against foreign
/// pages. Where the service is reached by `https` the names say that nobody but it can have set
/// them (RFC 6265bis 4.1.3).
@Singleton
public final class AccessCookies {

  private static final String EVERYWHERE = "/";
  private static final String REFRESHING = "/api/v1/auth";

  private final boolean isSecure;
  private final String access;
  private final String refresh;
  private final String csrf;

  AccessCookies(PublicUrl url) {
    isSecure = url.isSecure();
    access = isSecure ? "__Host-ox_access" : "ox_access";
    refresh = isSecure ? "__Secure-ox_refresh" : "ox_refresh";
    csrf = isSecure ? "__Host-ox_csrf" : "ox_csrf";
  }

  public Optional<String> access(HttpRequest<?> request) {
    return value(request, access);
  }

  public Optional<Secret> refresh(HttpRequest<?> request) {
    return value(request, refresh).map(Secret::new);
  }

  Optional<String> csrf(HttpRequest<?> request) {
    return value(request, csrf);
  }

  private static Optional<String> value(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue);
  }

  /// @param lasts how long the refresh token can be used
  Set<Cookie> of(
      SessionId session,
      String accessToken,
      Duration accessLasts,
      Secret refreshToken,
      Duration lasts) {
    return Set.of(
        hidden(access, accessToken, EVERYWHERE, SameSite.Lax).maxAge(accessLasts),
        hidden(refresh, refreshToken.text(), REFRESHING, SameSite.Strict).maxAge(lasts),
        shown(CsrfProof.of(session)).maxAge(lasts));
  }

  /// Makes the browser forget.
  Set<Cookie> none() {
    return Set.of(
        hidden(access, "", EVERYWHERE, SameSite.Lax).maxAge(0),
        hidden(refresh, "", REFRESHING, SameSite.Strict).maxAge(0),
        shown("").maxAge(0));
  }

  private Cookie hidden(String name, String value, String path, SameSite sites) {
    return Cookie.of(name, value).path(path).sameSite(sites).secure(isSecure).httpOnly(true);
  }

  private Cookie shown(String value) {
    return Cookie.of(csrf, value)
        .path(EVERYWHERE)
        .sameSite(SameSite.Lax)
        .secure(isSecure)
        .httpOnly(false);
  }
}
