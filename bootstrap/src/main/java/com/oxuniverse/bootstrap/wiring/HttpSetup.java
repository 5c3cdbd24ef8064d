package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.bootstrap.configuration.EdgeSettings;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.configuration.TokenSettings;
import com.oxuniverse.web.security.SigningKeys;
import java.util.HashMap;
import java.util.Map;

/// How the game is reached over HTTP, and whom it lets in.
///
/// @param emails what e-mail addresses of users are sealed with
public record HttpSetup(
    HttpSettings address,
    EdgeSettings edge,
    TokenSettings token,
    AccessSetup access,
    SigningKeys keys,
    EmailVault emails,
    SignIn signIn) {

  /// Where nobody signs in.
  public HttpSetup(
      HttpSettings address,
      EdgeSettings edge,
      TokenSettings token,
      AccessSetup access,
      SigningKeys keys,
      EmailVault emails) {
    this(address, edge, token, access, keys, emails, SignIn.none());
  }

  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>(edge.properties());
    properties.put("micronaut.server.host", address.host());
    properties.put("micronaut.server.port", address.port());
    properties.put("ox.token.issuer", token.issuer());
    properties.put("ox.token.audience", token.audience());
    properties.put("ox.token.lifetime", token.lifetime());
    return properties;
  }
}
