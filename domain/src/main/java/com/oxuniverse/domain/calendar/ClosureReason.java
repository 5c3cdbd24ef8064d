package com.oxuniverse.domain.calendar;

/// Why the exchange holds no session on a date.
public enum ClosureReason {
  WEEKEND,
  HOLIDAY
}
