package com.oxuniverse.web.security;

import com.oxuniverse.application.access.ApiKeySecret;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Ends the session that a request shows the tokens of. Whoever leaves need not be let in any more:
/// what names the session is enough.
@Singleton
public final class SessionEnds {

  private final Credentials credentials;
  private final AccessCookies cookies;
  private final CsrfProof proof;
  private final TokenVerifier verifier;
  private final EndSession end;

  SessionEnds(
      Credentials credentials,
      AccessCookies cookies,
      CsrfProof proof,
      TokenVerifier verifier,
      EndSession end) {
    this.credentials = credentials;
    this.cookies = cookies;
    this.proof = proof;
    this.verifier = verifier;
    this.end = end;
  }

  /// Ends the session that an access token is of, if that is valid; checks the signature.
  ///
  /// @return whose it was; nothing if it was not alive
  public Optional<UserId> byAccessToken(String token) {
    return read(token).flatMap(this::ended);
  }

  /// Ends the session that the request comes with: of its access token, or else, from a browser, of
  /// its refresh token.
  ///
  /// @return whose it was; nothing if none was alive
  /// @throws Rejected if it comes with a key, or from a page that is not ours
  public Optional<UserId> of(HttpRequest<?> request) {
    if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      return credentials.of(request).flatMap(shown -> byProgram(shown.token()));
    }
    var claims = cookies.access(request).flatMap(this::read);
    var refresh = cookies.refresh(request);
    requireOurPage(request, claims, refresh);
    return claims.flatMap(this::ended).or(() -> refresh.flatMap(end::end));
  }

  private Optional<UserId> byProgram(String token) {
    if (ApiKeySecret.isMeantBy(token)) {
      throw new Rejected(Rejection.of(ProblemCode.FORBIDDEN));
    }
    return byAccessToken(token);
  }

  /// A browser that has no tokens left has no proof either, but is not to be told by others what to
  /// forget.
  private void requireOurPage(
      HttpRequest<?> request, Optional<TokenClaims> claims, Optional<Secret> refresh) {
    boolean isOurs =
        claims
            .map(it -> proof.isGiven(request, it.session()))
            .orElseGet(() -> refresh.isPresent() ? proof.isGiven(request) : proof.isOurs(request));
    if (!isOurs) {
      throw new Rejected(Rejection.of(ProblemCode.CSRF));
    }
  }

  private Optional<TokenClaims> read(String token) {
    return verifier.recall(token).or(() -> verifier.verify(token));
  }

  private Optional<UserId> ended(TokenClaims claims) {
    return end.end(claims.user(), claims.session()) ? Optional.of(claims.user()) : Optional.empty();
  }
}
