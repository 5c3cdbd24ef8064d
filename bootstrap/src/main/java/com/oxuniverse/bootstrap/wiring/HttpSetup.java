package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.configuration.EdgeSettings;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.configuration.TokenSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.EmailKeyFiles;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.web.management.OpsServer;
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

  /// As configured, by the keys of a data folder; nobody signs in.
  public static HttpSetup of(Configuration configuration, OxHome home) {
    return new HttpSetup(
        configuration.http(),
        configuration.edge(),
        configuration.token(),
        AccessSetup.of(configuration),
        SigningKeyFiles.in(home.keys()),
        EmailKeyFiles.in(home.keys()),
        SignIn.none());
  }

  /// The same, where users sign in.
  public HttpSetup with(SignIn other) {
    return new HttpSetup(address, edge, token, access, keys, emails, other);
  }

  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>(edge.properties());
    properties.put("micronaut.server.host", address.host());
    properties.put("micronaut.server.port", address.port());
    properties.put("ox.token.issuer", token.issuer());
    properties.put("ox.token.audience", token.audience());
    edge.publicUrl().ifPresent(url -> properties.put("ox.http.public-url", url.toString()));
    properties.put("ox.token.lifetime", token.lifetime());
    return properties;
  }

  /// Of the port for operators, which a game has that runs its days by itself.
  Map<String, Object> operatorsProperties() {
    return address
        .ops()
        .<Map<String, Object>>map(
            ops -> Map.of(OpsServer.HOST, ops.host(), OpsServer.PORT, ops.port()))
        .orElse(Map.of());
  }
}
