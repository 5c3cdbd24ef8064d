package com.oxuniverse.domain.player;

import java.util.regex.Pattern;

/// The name others see: 1 to 30 letters, digits, spaces, `.`, `_` and `-`, unique whatever its
/// case.
public record Nickname(String text) {

  private static final Pattern WELL_FORMED =
      Pattern.compile("[\\p{L}\\p{N}._-]([\\p{L}\\p{N} ._-]{0,28}[\\p{L}\\p{N}._-])?");

  public Nickname {
    if (!WELL_FORMED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a nickname is 1 to 30 letters, digits, inner spaces, '.', '_' and '-'");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
