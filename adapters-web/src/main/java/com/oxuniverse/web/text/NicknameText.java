package com.oxuniverse.web.text;

import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.problem.MalformedValue;
import java.text.Normalizer;

/// Nicknames. Composed: the same letters written in two ways are one nickname.
public final class NicknameText {

  private static final int LONGEST_DECOMPOSED = 200;

  private NicknameText() {}

  public static Nickname read(String text) throws MalformedValue {
    try {
      if (text.length() <= LONGEST_DECOMPOSED) {
        return new Nickname(composed(text));
      }
    } catch (IllegalArgumentException e) {
      throw expected();
    }
    throw expected();
  }

  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("1 to 30 letters, digits, inner spaces, '.', '_' and '-'");
  }
}
