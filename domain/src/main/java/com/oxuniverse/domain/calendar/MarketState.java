package com.oxuniverse.domain.calendar;

/// What the exchange is doing.
public enum MarketState {
  /// Trading before the session, from 04:00 in New York on.
  PRE,
  /// The session.
  OPEN,
  /// Trading after the session, for four hours.
  AFTER,
  CLOSED
}
