package com.oxuniverse.application.access;

import com.oxuniverse.domain.player.Nickname;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes nicknames of what providers call their users, which may hold anything.
final class NicknameOfProvider {

  private static final int LONGEST = 30;

  /// For who is called nothing that a nickname could be made of.
  private static final String NAMELESS = "player";

  /// What users who are gone are called, with their number behind it.
  private static final Pattern OF_THE_DELETED =
      Pattern.compile("deleted(-.*)?", Pattern.CASE_INSENSITIVE);

  private final String text;

  NicknameOfProvider(String said) {
    var cleaned =
        Normalizer.normalize(said, Normalizer.Form.NFKC)
            .replaceAll("\\s", " ")
            .replaceAll("[^\\p{L}\\p{N} ._-]", "")
            .replaceAll(" {2,}", " ");
    var shortened = shortened(cleaned, LONGEST);
    text =
        shortened.isEmpty() || OF_THE_DELETED.matcher(shortened).matches() ? NAMELESS : shortened;
  }

  /// The nickname itself if `number` is 1, else with the number behind it.
  Nickname numbered(int number) {
    if (number == 1) {
      return new Nickname(text);
    }
    var suffix = "-" + number;
    return new Nickname(shortened(text, LONGEST - suffix.length()) + suffix);
  }

  private static String shortened(String name, int longest) {
    var stripped = name.strip();
    return stripped.codePointCount(0, stripped.length()) <= longest
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, longest)).strip();
  }
}
