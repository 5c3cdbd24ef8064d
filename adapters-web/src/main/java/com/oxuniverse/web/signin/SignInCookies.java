package com.oxuniverse.web.signin;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SignInsUnderWay;
import com.oxuniverse.web.server.PublicUrl;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What ties a sign-in to the browser that began it: a cookie for each, so that several can be
/// under way side by side.
@Singleton
final class SignInCookies {

  private static final int NAME_LENGTH = 12;

  private final PublicUrl publicUrl;

  SignInCookies(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  Cookie kept(Secret state, Secret browser) {
    return cookie(state, browser.text()).maxAge(SignInsUnderWay.PATIENCE);
  }

  Cookie gone(Secret state) {
    return cookie(state, "").maxAge(0);
  }

  Optional<Secret> of(HttpRequest<?> request, Secret state) {
    return request
        .getCookies()
        .findCookie(name(state.hash()))
        .map(Cookie::getValue)
        .map(Secret::new);
  }

  /// Lax, for the way back begins at the provider's site. A name with `__Host-` is one that no
  /// neighbouring site can set.
  private Cookie cookie(Secret state, String value) {
    return Cookie.of(name(state.hash()), value)
        .path("/")
        .httpOnly(true)
        .secure(publicUrl.isSecure())
        .sameSite(SameSite.Lax);
  }

  private String name(SecretHash state) {
    var prefix = publicUrl.isSecure() ? "__Host-" : "";
    return prefix + "ox_sign_in_" + state.hex().substring(0, NAME_LENGTH);
  }
}
