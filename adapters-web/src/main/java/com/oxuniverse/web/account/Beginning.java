package com.oxuniverse.web.account;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NicknameText;
import java.util.regex.Pattern;

/// How a nickname that is looked for begins.
record Beginning(String text) {

  /// What no nickname has is looked for in vain, but what no database can keep is refused.
  private static final Pattern FORM = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,30}");

  static Beginning read(String text) throws MalformedValue {
    if (!FORM.matcher(text).matches()) {
      throw MalformedValue.expected("1 to 30 characters without controls");
    }
    return new Beginning(NicknameText.composed(text));
  }
}
