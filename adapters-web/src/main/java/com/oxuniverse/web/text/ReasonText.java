package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.util.regex.Pattern;

/// Why an admin does something.
public final class ReasonText {

  /// No controls and no halves of characters: no database can keep those as text.
  private static final Pattern FORM =
      Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,500}", Pattern.UNICODE_CHARACTER_CLASS);

  private ReasonText() {}

  public static String read(String text) throws MalformedValue {
    if (!FORM.matcher(text).matches()) {
      throw MalformedValue.expected(
          "1 to 500 characters, not all blank, without line breaks and other controls");
    }
    return text;
  }
}
