package com.oxuniverse.application.player;

import java.util.HexFormat;

/// An e-mail address that nobody can read without the key of that name.
///
/// @param hex what the key makes of it: lower-case hexadecimal digits
public record SealedEmail(String keyName, String hex) {

  public static SealedEmail of(String keyName, byte[] bytes) {
    return new SealedEmail(keyName, HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
