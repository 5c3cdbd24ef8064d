package com.oxuniverse.application.events;

import com.oxuniverse.application.batch.Job;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
  JOB_WANTED;

  /// What tells that a run of this job waits for a worker.
  public static Topic wanting(Job job) {
    return switch (job) {
      case EOD_COLLECT -> CLOSES_WANTED;
      case SETTLEMENT_RUN -> SETTLEMENT_WANTED;
      case UNIVERSE_CREATE, SESSION_START, SESSION_END, INTEGRITY_RUN, HEALTH_CHECK, CLEANUP ->
          JOB_WANTED;
    };
  }

  /// The topic of that name, or nothing if there is none.
  public static Optional<Topic> named(String text) {
    return Arrays.stream(values()).filter(topic -> topic.text().equals(text)).findFirst();
  }

  /// Its name, for example `prediction-submitted`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
