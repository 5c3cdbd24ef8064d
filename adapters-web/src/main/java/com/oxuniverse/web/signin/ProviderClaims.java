package com.oxuniverse.web.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.access.ProviderAccount;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What an ID token says of its user, whichever provider's words it uses.
record ProviderClaims(SignInProvider provider, JWTClaimsSet claims) {

  private static final int LONGEST = 255;

  ProviderAccount account() {
    return new ProviderAccount(
        provider.name(), provider.identity(), claims.getSubject(), nickname(), email());
  }

  /// Kakao says `nickname`, Google `name`; neither if the user keeps it to themselves.
  private String nickname() {
    return Stream.of("nickname", "name", "preferred_username", "given_name")
        .flatMap(claim -> text(claim).stream())
        .findFirst()
        .orElse("");
  }

  /// Kakao gives only verified ones and says nothing of it.
  private Optional<String> email() {
    boolean isDoubtful = Boolean.FALSE.equals(claims.getClaim("email_verified"));
    return isDoubtful ? Optional.empty() : text("email");
  }

  private Optional<String> text(String claim) {
    return claims.getClaim(claim) instanceof String text
            && !text.isBlank()
            && text.length() <= LONGEST
        ? Optional.of(text)
        : Optional.empty();
  }

  /// When the provider saw the user; when it said so, if it does not tell. Never later than that,
  /// so that no token makes a sign-in fresher than it is.
  Instant signedInAt() {
    var said = Objects.requireNonNull(claims.getIssueTime(), "required of every token").toInstant();
    return seen().filter(it -> it.isBefore(said)).orElse(said);
  }

  private Optional<Instant> seen() {
    try {
      return Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
