package com.oxuniverse.web.access;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NumberText;

/// Names an API key.
record ApiKeyNumber(long value) {

  static ApiKeyNumber read(String text) throws MalformedValue {
    return new ApiKeyNumber(NumberText.read(text));
  }
}
