package com.oxuniverse.bootstrap.audit;

import java.util.ArrayList;
import java.util.List;

/// The differences found. All are counted, but only the first are told: one early mistake can cause
/// thousands.
final class Findings {
  private static final int TOLD = 50;

  /// A refused symbol may be ten thousand characters long.
  private static final int LONGEST = 400;

  private final List<String> told = new ArrayList<>();
  private int count;

  void add(String difference) {
    count++;
    if (told.size() < TOLD) {
      told.add(difference.substring(0, Math.min(LONGEST, difference.length())));
    }
  }

  /// Empty without a difference, else the first ones and a last line with the count of all.
  List<String> messages() {
    if (count == 0) {
      return List.of();
    }
    List<String> messages = new ArrayList<>(told);
    messages.add(count + (count == 1 ? " difference in all" : " differences in all"));
    return List.copyOf(messages);
  }
}
