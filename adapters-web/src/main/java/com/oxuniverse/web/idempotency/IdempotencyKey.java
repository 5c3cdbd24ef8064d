package com.oxuniverse.web.idempotency;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.web.problem.MalformedValue;
import java.util.regex.Pattern;

/// The client's name for one request, as sent in the header.
public record IdempotencyKey(String text) {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[ -~]{1," + RequestKey.MAX_LENGTH + "}");

  static IdempotencyKey read(String text) throws MalformedValue {
    if (!FORM.matcher(text).matches()) {
      throw MalformedValue.expected("1 to 255 printable ASCII characters");
    }
    return new IdempotencyKey(text);
  }
}
