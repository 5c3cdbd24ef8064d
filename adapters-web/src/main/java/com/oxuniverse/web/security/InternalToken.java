package com.oxuniverse.web.security;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// What a program of the operator's shows to order jobs, if there is one. Only its hash is kept.
public final class InternalToken {

  private final Optional<SecretHash> hash;

  /// @param token nothing if no program may
  public InternalToken(Optional<Secret> token) {
    this.hash = token.map(Secret::hash);
  }

  /// Takes the same time however much of the text is right.
  boolean is(String text) {
    return hash.filter(known -> same(known, new Secret(text).hash())).isPresent();
  }

  private static boolean same(SecretHash one, SecretHash other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(SecretHash hash) {
    return hash.hex().getBytes(StandardCharsets.US_ASCII);
  }
}
