package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.util.UUID;
import java.util.regex.Pattern;

/// UUIDs, in lower case and in full.
public final class UuidText {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private UuidText() {}

  public static UUID read(String text) throws MalformedValue {
    if (FORM.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    throw MalformedValue.expected("a UUID in lower case");
  }
}
