package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.port.in.RunJob.JobBroke;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.RunJob.SymbolsDropped;
import com.oxuniverse.application.port.in.RunJob.UniverseCopied;
import com.oxuniverse.application.port.in.RunJob.UniverseMissing;
import com.oxuniverse.application.port.in.RunJob.UniverseUnchecked;
import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log when a day has moved on. Every line says where the game stands (rules 13).
final class DayReport {

  private static final Logger LOG = LoggerFactory.getLogger(DayReport.class);

  private final ViewSession sessions;
  private final ViewSettlements settlements;
  private final MarketCalendar calendar;
  private final Timetable timetable;
  private final InstantSource clock;

  private String lastToday = "";
  private Optional<TradingDay> lastSettled = Optional.empty();
  private Optional<Notice> lastNotice = Optional.empty();

  DayReport(
      ViewSession sessions,
      ViewSettlements settlements,
      MarketCalendar calendar,
      Timetable timetable,
      InstantSource clock) {
    this.sessions = sessions;
    this.settlements = settlements;
    this.calendar = calendar;
    this.timetable = timetable;
    this.clock = clock;
  }

  /// Where the game stands: the time in Korea, the trading day, and the one before it.
  String position() {
    var now = clock.instant();
    var today = timetable.tradingDayOf(now);
    return "now_kst=%s today=%s previous=%s:"
        .formatted(
            now.atZone(TradingDay.KST).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
            today,
            calendar.previous(today.date()).tradingDay());
  }

  /// Says what has changed since the last look.
  void look() {
    var today = sessions.today();
    var phase =
        today
            .session()
            .map(session -> session.phase().name())
            .or(() -> today.closure().map(Enum::name))
            .orElse("no session yet")
            .toLowerCase(Locale.ROOT);
    var now = "%s is %s".formatted(today.day(), phase);
    if (!now.equals(lastToday)) {
      LOG.info("{} {}", position(), now);
      lastToday = now;
    }
    var previous = calendar.previous(today.day().date()).tradingDay();
    // A day's numbers are counted over all its picks: not more often than needed.
    if (!lastSettled.equals(Optional.of(previous))) {
      settlements
          .summary(previous)
          .filter(it -> it.phase() == Phase.SETTLED)
          .ifPresent(this::settled);
    }
  }

  /// Says what the operator should see to. The same again every few seconds would be no news.
  void warn(Notice notice) {
    if (lastNotice.equals(Optional.of(notice))) {
      return;
    }
    lastNotice = Optional.of(notice);
    switch (notice) {
      case UniverseCopied(var day, var because) ->
          LOG.warn(
              "{} {} is played with the symbols of the last day before, for the source failed: {}."
                  + " Check them; POST /api/v1/admin/universe/upsert replaces them",
              position(),
              day,
              because);
      case UniverseMissing(var day, var because) ->
          LOG.warn(
              "{} {} cannot open, for it has no symbols, and there is no earlier day to copy; the"
                  + " source failed: {}. It is asked again until it answers;"
                  + " POST /api/v1/admin/universe/upsert does without it",
              position(),
              day,
              because);
      case SymbolsDropped(var day, var dropped) ->
          LOG.warn(
              "{} {} is played without these symbols, for they have no usable quote: {}",
              position(),
              day,
              dropped.stream()
                  .map(it -> "%s (%s)".formatted(it.symbol(), it.why()))
                  .collect(Collectors.joining(", ")));
      case UniverseUnchecked(var day, var why) ->
          LOG.warn(
              "{} {} may have symbols without a usable quote, for they could not be checked: {}",
              position(),
              day,
              why);
      case JobBroke(var run, var failure) ->
          LOG.error(
              "{} {} of {} failed, run {}", position(), run.job(), run.day(), run.id(), failure);
    }
  }

  private void settled(DaySummary day) {
    lastSettled = Optional.of(day.day());
    var totals = day.totals();
    LOG.info(
        "{} {} is settled: {} picks, {} correct, {} incorrect, {} void, {} points paid",
        position(),
        day.day(),
        totals.picks(),
        totals.correct(),
        totals.incorrect(),
        totals.voided(),
        totals.pointsPaid());
  }
}
