package com.oxuniverse.domain.market;

import java.util.Optional;
import java.util.regex.Pattern;

/// A ticker as the game writes it: `[A-Z][A-Z0-9.-]{0,9}` (rules 3).
public record Symbol(String ticker) implements Comparable<Symbol> {

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Z][A-Z0-9.-]{0,9}");

  public Symbol {
    if (!WELL_FORMED.matcher(ticker).matches()) {
      throw new IllegalArgumentException(
          "a symbol is an upper-case letter and up to nine of A-Z, 0-9, '.' and '-'");
    }
  }

  /// The symbol, or nothing if the text is not one.
  public static Optional<Symbol> parse(String text) {
    return WELL_FORMED.matcher(text).matches() ? Optional.of(new Symbol(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Symbol other) {
    return ticker.compareTo(other.ticker);
  }

  @Override
  public String toString() {
    return ticker;
  }
}
