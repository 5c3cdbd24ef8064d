package com.oxuniverse.web.points;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NumberText;

/// Points in question, from 1 on.
record Amount(long points) {

  static Amount read(String text) throws MalformedValue {
    return new Amount(NumberText.read(text));
  }
}
