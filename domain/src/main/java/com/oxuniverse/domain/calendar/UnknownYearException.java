package com.oxuniverse.domain.calendar;

/// The calendar was asked for a year it holds no facts about. Guessing one could settle picks
/// against a session that never was.
public final class UnknownYearException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownYearException(int year, int firstKnown, int lastKnown) {
    super("the exchange's calendar knows %d to %d, not %d".formatted(firstKnown, lastKnown, year));
  }
}
