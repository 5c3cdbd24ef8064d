package com.oxuniverse.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What opens a door for whoever shows it: a refresh token, an API key. Only its hash is ever kept.
///
/// @param text shown once to whom it is given
public record Secret(String text) {

  /// SHA-256 is enough for what has 256 random bits.
  public SecretHash hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new SecretHash(
          HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Nothing that could get into a log.
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
