package com.oxuniverse.domain.calendar;

/// Until when a pick may be changed or cancelled (rules 4).
public enum LockPicksAt {
  CUTOFF,
  MARKET_OPEN
}
