package com.oxuniverse.web.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/// Public keys as JSON Web Keys (RFC 7517).
final class JwkSets {

  private JwkSets() {}

  /// @param keys by their ids
  static JWKSet of(Map<String, RSAPublicKey> keys) {
    return new JWKSet(
        keys.entrySet().stream().map(key -> jwk(key.getKey(), key.getValue())).toList());
  }

  private static JWK jwk(String id, RSAPublicKey key) {
    return new RSAKey.Builder(key)
        .keyID(id)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }
}
