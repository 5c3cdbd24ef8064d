package com.oxuniverse.application.batch;

import com.oxuniverse.application.port.out.BatchRuns.Due;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When each job falls due (rules 13).
public record Schedule(TradingDays days) {

  private static final LocalTime CLEANUP_AT = LocalTime.of(4, 30);
  private static final LocalTime INTEGRITY_AT = LocalTime.of(8, 0);
  private static final Duration HEALTH_EVERY = Duration.ofHours(1);

  /// A run that there must be by now.
  ///
  /// @param after what must have ended before, in whatever way
  record Planned(Due due, TradingDay day, Optional<Due> after) {

    private static Planned of(Job job, Instant at, TradingDay day) {
      return new Planned(new Due(job, at), day, Optional.empty());
    }

    private Planned after(Planned before) {
      return new Planned(due, day, Optional.of(before.due));
    }
  }

  /// What a day needs until it is settled. One that was prepared is played, however late; nobody
  /// could have picked before it opened.
  static List<Planned> of(TradingSession session, Instant now) {
    var day = session.day();
    var planned = new ArrayList<Planned>();
    boolean wasOpened = session.phase() != Phase.SCHEDULED;
    if (!wasOpened && !now.isBefore(session.window().opensAt())) {
      planned.add(Planned.of(Job.SESSION_START, session.window().opensAt(), day));
    }
    if (wasOpened && !now.isBefore(session.window().closesAt())) {
      planned.add(Planned.of(Job.SESSION_END, session.window().closesAt(), day));
    }
    if (isToBeSettled(session.phase()) && !now.isBefore(session.settleDueAt())) {
      var collect = Planned.of(Job.EOD_COLLECT, session.settleDueAt(), day);
      planned.add(collect);
      planned.add(Planned.of(Job.SETTLEMENT_RUN, session.settleDueAt(), day).after(collect));
    }
    return planned;
  }

  private static boolean isToBeSettled(Phase phase) {
    return switch (phase) {
      case SCHEDULED, OPEN, SETTLED -> false;
      case CLOSED, SETTLING -> true;
    };
  }

  /// Only the day whose date it is: one that was missed altogether had no players.
  List<Planned> ofToday(Instant now) {
    var date = dateOf(now);
    var timetable = days.timetable();
    var planned = new ArrayList<Planned>();
    var prepared = timetable.universeDue(date);
    boolean isDue = !now.isBefore(prepared) && now.isBefore(timetable.windowOf(date).closesAt());
    if (isDue && days.isPlayable(date)) {
      var create = Planned.of(Job.UNIVERSE_CREATE, prepared, date);
      planned.add(create);
      if (!now.isBefore(timetable.startOf(date))) {
        planned.add(Planned.of(Job.SESSION_START, timetable.startOf(date), date).after(create));
      }
    }
    return planned;
  }

  /// What is done whether or not a day is played. Of those that were missed, the last is enough.
  List<Planned> ofChores(Instant now) {
    return Stream.of(Job.CLEANUP, Job.INTEGRITY_RUN, Job.HEALTH_CHECK)
        .map(job -> {
          var at = lastChore(job, now);
          return Planned.of(job, at, days.dayOf(at));
        })
        .toList();
  }

  private static Instant lastChore(Job chore, Instant now) {
    return switch (chore) {
      case CLEANUP -> lastAt(CLEANUP_AT, now);
      case INTEGRITY_RUN -> lastAt(INTEGRITY_AT, now);
      // Korea is whole hours ahead.
      default -> now.truncatedTo(ChronoUnit.HOURS);
    };
  }

  private static Instant lastAt(LocalTime time, Instant now) {
    var today = dateOf(now).at(time).toInstant();
    return today.isAfter(now) ? dateOf(now).plusDays(-1).at(time).toInstant() : today;
  }

  /// When something falls due next by the time alone.
  Instant next(List<TradingSession> unsettled, Instant now) {
    var today = dateOf(now);
    var nextDay = days.calendar().next(today.date()).tradingDay();
    var ofDays = Stream.of(today, nextDay).filter(days::isPlayable).flatMap(this::stepsOf);
    var ofSessions =
        unsettled.stream().flatMap(it -> Stream.of(it.window().closesAt(), it.settleDueAt()));
    var ofChores =
        Stream.of(
            lastAt(CLEANUP_AT, now).plus(Duration.ofDays(1)),
            lastAt(INTEGRITY_AT, now).plus(Duration.ofDays(1)),
            now.truncatedTo(ChronoUnit.HOURS).plus(HEALTH_EVERY));
    return Stream.of(ofDays, ofSessions, ofChores)
        .flatMap(it -> it)
        .filter(due -> due.isAfter(now))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Stream<Instant> stepsOf(TradingDay day) {
    var timetable = days.timetable();
    return Stream.of(
        timetable.universeDue(day), timetable.startOf(day), timetable.windowOf(day).closesAt());
  }

  /// The last day for which the job has fallen due by now.
  TradingDay lastDayOf(Job job, Instant now) {
    if (!job.isOfTheCycle()) {
      return days.dayOf(now);
    }
    var day =
        Optional.of(dateOf(now)).filter(days::isPlayable).orElseGet(() -> before(dateOf(now)));
    while (now.isBefore(due(job, day))) {
      day = before(day);
    }
    return day;
  }

  private TradingDay before(TradingDay day) {
    return days.calendar().previous(day.date()).tradingDay();
  }

  private Instant due(Job job, TradingDay day) {
    var timetable = days.timetable();
    return switch (job) {
      case UNIVERSE_CREATE -> timetable.universeDue(day);
      case SESSION_START -> timetable.startOf(day);
      case SESSION_END -> timetable.windowOf(day).closesAt();
      case EOD_COLLECT, SETTLEMENT_RUN ->
          timetable.settleDue(days.marketSession(day).orElseThrow());
      case INTEGRITY_RUN, HEALTH_CHECK, CLEANUP -> timetable.startOf(day);
    };
  }

  /// Its date in Korea.
  static TradingDay dateOf(Instant now) {
    return new TradingDay(LocalDate.ofInstant(now, TradingDay.KST));
  }
}
