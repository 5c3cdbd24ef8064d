package com.oxuniverse.bootstrap.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One attempt of a player as exported, with the answer it got.
record Action(
    Instant at,
    long user,
    Kind kind,
    String symbol,
    String choice,
    String result,
    List<String> row) {
  /// What can be attempted.
  enum Kind {
    PICK,
    CHANGE,
    CANCEL,
    AD_UNLOCK
  }

  static final String OK = "OK";
  private static final Set<String> CHOICES = Set.of("UP", "DOWN");
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9.-]{0,9}");

  static Action of(List<String> row) {
    Kind kind = Kind.valueOf(row.get(2));
    String choice = row.get(4);
    if ((kind == Kind.PICK || kind == Kind.CHANGE) && !CHOICES.contains(choice)) {
      throw new IllegalArgumentException("no choice");
    }
    return new Action(
        Instant.parse(row.get(0)),
        Long.parseLong(row.get(1)),
        kind,
        row.get(3),
        choice,
        row.get(5),
        row);
  }

  static boolean isSymbol(String text) {
    return SYMBOL.matcher(text).matches();
  }

  boolean isAccepted() {
    return result.equals(OK);
  }

  /// An ad is for no symbol, so it cannot be malformed in that way.
  boolean isMalformed() {
    return kind != Kind.AD_UNLOCK && !isSymbol(symbol);
  }
}
