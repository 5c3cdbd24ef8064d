package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Instants in UTC, as exact as the database keeps them.
public final class InstantText {

  private static final Pattern FORM =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z");

  private InstantText() {}

  public static Instant read(String text) throws MalformedValue {
    // The parser alone would take other offsets and the year +12345.
    if (FORM.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw expected();
      }
    }
    throw expected();
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("an instant in UTC, such as 2030-01-02T03:04:05Z");
  }
}
