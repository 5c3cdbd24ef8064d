package com.oxuniverse.application.events;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;

/// An event to be written with its cause. Picks and symbols write theirs themselves, in the
/// statement that moves them.
public sealed interface NewEvent {

  Topic topic();

  /// Events of one group are delivered in order.
  String group();

  /// Names what happened, so that it is told once.
  String id();

  /// A JSON object.
  String data();

  /// When it happened, by the game's clock.
  Instant at();

  /// @param at by the game's clock
  record DaySettled(TradingDay day, Instant at) implements NewEvent {

    @Override
    public Topic topic() {
      return Topic.DAY_SETTLED;
    }

    @Override
    public String group() {
      return day.toString();
    }

    @Override
    public String id() {
      return "day-settled:" + day;
    }

    @Override
    public String data() {
      return "{\"tradingDay\": \"%s\"}".formatted(day);
    }
  }

  /// A run waits for a worker. The same run may be announced again, each time anew.
  ///
  /// @param run with the time at which it was queued, which tells announcements apart
  record JobWanted(JobRun run, Instant at) implements NewEvent {

    @Override
    public Topic topic() {
      return Topic.wanting(run.job());
    }

    @Override
    public String group() {
      return run.id().toString();
    }

    @Override
    public String id() {
      return "job-wanted:%s:%s".formatted(run.id(), run.queuedAt());
    }

    @Override
    public String data() {
      return "{\"job\": \"%s\", \"run\": %s, \"tradingDay\": \"%s\"}"
          .formatted(run.job(), run.id(), run.day());
    }
  }
}
