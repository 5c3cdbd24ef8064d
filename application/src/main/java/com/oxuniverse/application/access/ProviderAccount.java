package com.oxuniverse.application.access;

import java.util.Optional;

/// Somebody as an OpenID provider knows them. Issuer and subject say who it is; a nickname or an
/// e-mail address never does.
///
/// @param provider for example `google`
/// @param issuer the provider's claim `iss`
/// @param subject the claim `sub`, which stays the same for ever
/// @param nickname as the provider says it, in any form
/// @param email nothing if the user keeps it to themselves or the provider has not verified it
public record ProviderAccount(
    String provider, String issuer, String subject, String nickname, Optional<String> email) {

  /// A provider may say anything; a database keeps no text with a zero in it.
  public ProviderAccount {
    nickname = nickname.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// Nothing that should not be in a log.
  @Override
  public String toString() {
    return "ProviderAccount[%s]".formatted(provider);
  }
}
