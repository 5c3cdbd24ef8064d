package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;

/// Why an admin does something, where no body can say so.
public record Reason(String text) {

  static Reason read(String text) throws MalformedValue {
    return new Reason(ReasonText.read(text));
  }
}
