package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.util.regex.Pattern;

/// Whole numbers from 1 on, such as ids: no sign, no leading zero, no more than a `long` holds.
public final class NumberText {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,18}");

  private NumberText() {}

  public static long read(String text) throws MalformedValue {
    if (FORM.matcher(text).matches()) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw expected();
      }
    }
    throw expected();
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("a whole number from 1 to " + Long.MAX_VALUE);
  }
}
