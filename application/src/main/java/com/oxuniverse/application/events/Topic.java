package com.oxuniverse.application.events;

/// What an event is about. Its name in the outbox is in lower case with hyphens.
public enum Topic {
  /// A player made a pick. Group: the user.
  PREDICTION_SUBMITTED,
  /// A symbol got a settlement, or another revision of one. Group: the day.
  SYMBOL_SETTLED,
  /// All symbols of a day are settled. Group: the day.
  DAY_SETTLED,
  /// A job is to be run; one topic for each queue that jobs wait in. Group: the run.
  CLOSES_WANTED,
  SETTLEMENT_WANTED,
  JOB_WANTED
}
