package com.oxuniverse.web.paging;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NumberText;

/// How many items a page has at most.
public record Limit(int items) {

  public static final int MAX = 200;

  /// For parameters that are left out.
  public static final String DEFAULT = "50";

  public static Limit read(String text) throws MalformedValue {
    try {
      long items = NumberText.read(text);
      if (items <= MAX) {
        return new Limit((int) items);
      }
    } catch (MalformedValue e) {
      throw expected();
    }
    throw expected();
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("a whole number from 1 to " + MAX);
  }
}
