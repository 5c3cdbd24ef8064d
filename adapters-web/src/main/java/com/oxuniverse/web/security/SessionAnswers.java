package com.oxuniverse.web.security;

import com.oxuniverse.application.port.in.StartSession.Started;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// Hands a session to whom it belongs: to a browser as cookies, to a program as a body.
@Singleton
public final class SessionAnswers {

  private final TokenMint mint;
  private final TokenRules tokens;
  private final AccessCookies cookies;
  private final InstantSource wallClock;

  SessionAnswers(
      TokenMint mint,
      TokenRules tokens,
      AccessCookies cookies,
      @Named(TokenMint.WALL_CLOCK) InstantSource wallClock) {
    this.mint = mint;
    this.tokens = tokens;
    this.cookies = cookies;
    this.wallClock = wallClock;
  }

  /// Lets a browser in that has just signed in.
  ///
  /// @param to where it goes on; one of our pages
  public MutableHttpResponse<?> signedIn(Started started, URI to) {
    return unkept(HttpResponse.status(HttpStatus.SEE_OTHER))
        .header(HttpHeaders.LOCATION, to.toString())
        .cookies(cookies(started));
  }

  /// Lets a browser go on with its session.
  public MutableHttpResponse<?> refreshed(Started started) {
    return unkept(HttpResponse.noContent()).cookies(cookies(started));
  }

  /// Makes a browser forget its session.
  public MutableHttpResponse<?> signedOut() {
    return forgetting(HttpResponse.noContent());
  }

  /// The same, for an answer that says more.
  public MutableHttpResponse<?> forgetting(MutableHttpResponse<?> response) {
    return unkept(response).cookies(cookies.none());
  }

  /// Lets a program go on with its session.
  public MutableHttpResponse<?> tokens(Started started) {
    return unkept(
        HttpResponse.ok(
            new TokensView(
                accessToken(started),
                "Bearer",
                tokens.lifetime().toSeconds(),
                started.refreshToken().text())));
  }

  private Set<Cookie> cookies(Started started) {
    return cookies.of(
        started.session().id(),
        accessToken(started),
        tokens.lifetime(),
        started.refreshToken(),
        lasts(started));
  }

  private String accessToken(Started started) {
    return mint.mint(started.session(), tokens.lifetime());
  }

  private Duration lasts(Started started) {
    return Duration.between(wallClock.instant(), started.session().expiresAt());
  }

  /// What lets somebody in is kept nowhere on the way.
  private static MutableHttpResponse<?> unkept(MutableHttpResponse<?> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
