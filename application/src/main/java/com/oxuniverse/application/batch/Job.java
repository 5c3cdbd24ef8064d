package com.oxuniverse.application.batch;

/// What the daily cycle consists of (rules 13). Each is safe to repeat, late or twice.
public enum Job {
  /// 05:30 in Korea: the symbols of the day.
  UNIVERSE_CREATE,
  /// 06:00: the day opens.
  SESSION_START,
  /// 23:59: no more picks.
  SESSION_END,
  /// Settle-due: the vendors are asked for the day's closes, and what they say is kept.
  EOD_COLLECT,
  /// After that: results, points, summary.
  SETTLEMENT_RUN,
  /// Daily: nothing is lost and nothing paid twice (rules 14).
  INTEGRITY_RUN,
  /// Every hour: do all parts answer?
  HEALTH_CHECK,
  /// Daily: what is over and needed no more.
  CLEANUP;

  /// Whether it is for a day that is played, which cannot go on without it.
  public boolean isOfTheCycle() {
    return switch (this) {
      case UNIVERSE_CREATE, SESSION_START, SESSION_END, EOD_COLLECT, SETTLEMENT_RUN -> true;
      case INTEGRITY_RUN, HEALTH_CHECK, CLEANUP -> false;
    };
  }
}
