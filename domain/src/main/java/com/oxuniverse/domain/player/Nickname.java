package com.oxuniverse.domain.player;

import java.util.regex.Pattern;

/// The name others see: 1 to 30 letters, digits, spaces, `.`, `_` and `-`, unique whatever its
/// case.
public record Nickname(String text) {

  private static final Pattern WELL_FORMED =
      Pattern.compile("[\\p{L}\\p{N}._-]([\\p{L}\\p{N} ._-]{0,28}[\\p{L}\\p{N}._-])?");

  private static final Pattern RESERVED =
      Pattern.compile("me|deleted-\\p{N}.*", Pattern.CASE_INSENSITIVE);

  public Nickname {
    if (!WELL_FORMED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a nickname is 1 to 30 letters, digits, inner spaces, '.', '_' and '-'");
    }
  }

  /// The name of a user who is nobody any more.
  public static Nickname ofDeleted(UserId user) {
    return new Nickname("deleted-" + user);
  }

  /// Whether nobody may choose it: paths take it for something else, or it looks like a user who
  /// was deleted.
  public boolean isReserved() {
    return RESERVED.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
