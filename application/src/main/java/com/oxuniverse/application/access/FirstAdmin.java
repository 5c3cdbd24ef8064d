package com.oxuniverse.application.access;

/// Who is an admin because the configuration says so.
///
/// @param provider for example `google`
/// @param subject what the provider calls them
public record FirstAdmin(String provider, String subject) {

  boolean is(ProviderAccount account) {
    return account.provider().equals(provider) && account.subject().equals(subject);
  }
}
