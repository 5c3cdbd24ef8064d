package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.configuration.TokenSettings;
import com.oxuniverse.web.security.SigningKeys;
import java.util.Map;

/// How the game is reached over HTTP, and whom it lets in.
///
/// @param emails what e-mail addresses of users are sealed with
public record HttpSetup(
    HttpSettings address,
    TokenSettings token,
    AccessSetup access,
    SigningKeys keys,
    EmailVault emails,
    SignIn signIn) {

  /// Where nobody signs in.
  public HttpSetup(
      HttpSettings address,
      TokenSettings token,
      AccessSetup access,
      SigningKeys keys,
      EmailVault emails) {
    this(address, token, access, keys, emails, SignIn.none());
  }

  Map<String, Object> properties() {
    return Map.of(
        "micronaut.server.host", address.host(),
        "micronaut.server.port", address.port(),
        "ox.token.issuer", token.issuer(),
        "ox.token.audience", token.audience(),
        "ox.token.lifetime", token.lifetime());
  }
}
