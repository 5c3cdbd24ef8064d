package com.oxuniverse.application.access;

import java.util.regex.Pattern;

/// The SHA-256 of a [Secret].
///
/// @param hex 64 lower-case digits
public record SecretHash(String hex) {

  private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{64}");

  public SecretHash {
    if (!WELL_FORMED.matcher(hex).matches()) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
  }
}
