package com.oxuniverse.bootstrap.report;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.RunJob.JobBroke;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.RunJob.SymbolsDropped;
import com.oxuniverse.application.port.in.RunJob.UniverseCopied;
import com.oxuniverse.application.port.in.RunJob.UniverseMissing;
import com.oxuniverse.application.port.in.RunJob.UniverseUnchecked;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log what the jobs of the days did. Every line says where the game stands (rules 13).
public final class DayReport {

  private static final Logger LOG = LoggerFactory.getLogger(DayReport.class);

  private final ViewSettlements settlements;
  private final MarketCalendar calendar;
  private final Timetable timetable;
  private final InstantSource clock;

  private Optional<Notice> lastNotice = Optional.empty();

  public DayReport(
      ViewSettlements settlements,
      MarketCalendar calendar,
      Timetable timetable,
      InstantSource clock) {
    this.settlements = settlements;
    this.calendar = calendar;
    this.timetable = timetable;
    this.clock = clock;
  }

  /// Where the game stands: the time in Korea, the trading day, and the one before it.
  private String position() {
    var now = clock.instant();
    var today = timetable.tradingDayOf(now);
    return "now_kst=%s today=%s previous=%s:"
        .formatted(
            now.atZone(TradingDay.KST).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
            today,
            calendar.previous(today.date()).tradingDay());
  }

  /// Says how a run has ended.
  public void ended(JobRun run) {
    if (run.status() == RunStatus.FAILED) {
      LOG.warn(
          "{} run={} job={} day={} attempt={} failed: {}",
          position(),
          run.id(),
          run.job(),
          run.day(),
          run.attempts(),
          run.error().orElse(""));
    } else {
      LOG.info(
          "{} run={} job={} day={} {}: {}",
          position(),
          run.id(),
          run.job(),
          run.day(),
          run.status(),
          run.summary());
    }
  }

  /// Says what the operator should see to. The same again every few seconds would be no news.
  public synchronized void warn(Notice notice) {
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
              "{} run={} job={} day={} broke; it is tried again",
              position(),
              run.id(),
              run.job(),
              run.day(),
              failure);
    }
  }

  /// Says what a settled day came to.
  public void settled(TradingDay day) {
    settlements.summary(day).ifPresent(this::settled);
  }

  private void settled(DaySummary day) {
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
