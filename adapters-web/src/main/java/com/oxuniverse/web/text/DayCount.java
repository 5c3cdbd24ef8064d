package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;

/// How many days back somebody wants to see.
public record DayCount(int days) {

  public static final int MAX = 90;

  /// For parameters that are left out.
  public static final String DEFAULT = "7";

  static DayCount read(String text) throws MalformedValue {
    try {
      long days = NumberText.read(text);
      if (days <= MAX) {
        return new DayCount((int) days);
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
