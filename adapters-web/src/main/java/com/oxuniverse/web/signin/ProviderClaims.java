package com.oxuniverse.web.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.access.SignIn;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What an ID token says of its user, whichever provider's words it uses.
record ProviderClaims(SignInProvider provider, JWTClaimsSet claims) {

  private static final int LONGEST = 255;

  /// By how much its clock may be behind ours.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

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

  /// When the provider saw the user. If it does not tell, any time ago, unless it was to ask them
  /// anew: then when it said so. Never later than that, so that no token makes a sign-in fresher
  /// than it is.
  ///
  /// @param freshSince when the provider was asked to, if it was
  /// @throws SignInFailed if it tells that it has not, or when cannot be read
  Instant signedInAt(Optional<Instant> freshSince) throws SignInFailed {
    var said = Objects.requireNonNull(claims.getIssueTime(), "required of every token").toInstant();
    var seen = seen();
    if (seen.isEmpty()) {
      return freshSince.isPresent() ? said : SignIn.LONG_AGO;
    }
    if (freshSince.filter(since -> seen.get().isBefore(since.minus(CLOCKS_APART))).isPresent()) {
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "it has not asked the user anew");
    }
    return seen.get().isBefore(said) ? seen.get() : said;
  }

  private Optional<Instant> seen() throws SignInFailed {
    try {
      return Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant);
    } catch (ParseException e) {
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "its auth_time: " + e.getMessage());
    }
  }
}
