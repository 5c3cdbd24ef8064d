package com.oxuniverse.web.security;

import io.micronaut.serde.annotation.Serdeable;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/// The keys that access tokens can be signed with.
@Serdeable
record JwkSetView(List<JwkView> keys) {

  /// @param keys by their ids
  static JwkSetView of(Map<String, RSAPublicKey> keys) {
    return new JwkSetView(
        keys.entrySet().stream().map(key -> JwkView.of(key.getKey(), key.getValue())).toList());
  }
}
