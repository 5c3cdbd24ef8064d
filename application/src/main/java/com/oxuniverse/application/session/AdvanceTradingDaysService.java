package com.oxuniverse.application.session;

import com.oxuniverse.application.port.in.AdvanceTradingDays;
import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class AdvanceTradingDaysService implements AdvanceTradingDays {

  private final TradingDays days;
  private final SessionStore sessions;
  private final PrepareUniverse prepareUniverse;
  private final OpenTradingDay openTradingDay;
  private final CloseTradingDay closeTradingDay;
  private final SettleTradingDay settleTradingDay;
  private final SettlementRules rules;
  private final InstantSource clock;
  private final WaitsForCloses waits = new WaitsForCloses();

  public AdvanceTradingDaysService(
      TradingDays days,
      SessionStore sessions,
      PrepareUniverse prepareUniverse,
      OpenTradingDay openTradingDay,
      CloseTradingDay closeTradingDay,
      SettleTradingDay settleTradingDay,
      SettlementRules rules,
      InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.prepareUniverse = prepareUniverse;
    this.openTradingDay = openTradingDay;
    this.closeTradingDay = closeTradingDay;
    this.settleTradingDay = settleTradingDay;
    this.rules = rules;
    this.clock = clock;
  }

  /// Players first: at 06:00 the new day opens before the old one is settled, which may take long.
  @Override
  public void advance(Consumer<Notice> notices) {
    var now = clock.instant();
    var failures = new Failures();
    for (TradingSession session : sessions.unsettled()) {
      failures.during(() -> openAndCutOff(session, now));
    }
    failures.during(() -> startDayOf(now, notices));
    for (TradingSession session : sessions.unsettled()) {
      if (!now.isBefore(session.settleDueAt()) && waits.isOver(session.day(), now)) {
        failures.during(() -> settle(session.day()));
      }
    }
    waits.keepOnly(sessions.unsettled().stream().map(TradingSession::day).toList());
    failures.rethrow();
  }

  private void settle(TradingDay day) {
    switch (settleTradingDay.settle(day)) {
      case SettleTradingDay.AwaitingCloses(_, var giveUpAt) ->
          waits.again(day, clock.instant(), giveUpAt);
      case SettleTradingDay.Settled _,
          SettleTradingDay.AlreadySettled _,
          SettleTradingDay.NotDue _,
          SettleTradingDay.NotClosed _,
          SettleTradingDay.NoSession _,
          SettleTradingDay.UniverseMissing _ ->
          waits.forget(day);
    }
  }

  /// Each job refuses what is too early or already done, so they can be called in the day's order.
  private void openAndCutOff(TradingSession session, Instant now) {
    var day = session.day();
    if (!now.isBefore(session.window().opensAt())) {
      openTradingDay.open(day);
    }
    if (!now.isBefore(session.window().closesAt())) {
      closeTradingDay.close(day);
    }
  }

  /// A day on which something fails keeps no other day from going on.
  private static final class Failures {

    private Optional<RuntimeException> first = Optional.empty();

    void during(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException failure) {
        first.ifPresent(it -> it.addSuppressed(failure));
        first = first.or(() -> Optional.of(failure));
      }
    }

    void rethrow() {
      if (first.isPresent()) {
        throw first.get();
      }
    }
  }

  /// Only the day whose date it is: one that was missed altogether had no players.
  private void startDayOf(Instant now, Consumer<Notice> notices) {
    var date = new TradingDay(now.atZone(TradingDay.KST).toLocalDate());
    boolean due = !now.isBefore(days.timetable().universeDue(date));
    if (due && days.isPlayable(date) && beforeCutoff(date, now)) {
      prepare(date, notices);
      if (!now.isBefore(days.timetable().startOf(date))) {
        openTradingDay.open(date);
      }
    }
  }

  private void prepare(TradingDay day, Consumer<Notice> notices) {
    switch (prepareUniverse.prepare(day)) {
      case PrepareUniverse.Prepared prepared -> tell(prepared, day, notices);
      case PrepareUniverse.SourceFailed(var why) -> notices.accept(new UniverseMissing(day, why));
      case PrepareUniverse.AlreadyPrepared _, PrepareUniverse.NotPlayable _ -> {}
    }
  }

  private static void tell(
      PrepareUniverse.Prepared prepared, TradingDay day, Consumer<Notice> notices) {
    prepared.copiedBecause().ifPresent(why -> notices.accept(new UniverseCopied(day, why)));
    if (!prepared.dropped().isEmpty()) {
      notices.accept(new SymbolsDropped(day, prepared.dropped()));
    }
    prepared.unchecked().ifPresent(why -> notices.accept(new UniverseUnchecked(day, why)));
  }

  private boolean beforeCutoff(TradingDay day, Instant now) {
    return now.isBefore(days.timetable().windowOf(day).closesAt());
  }

  @Override
  public Instant nextDue() {
    var now = clock.instant();
    var nextDay = days.calendar().next(now.atZone(TradingDay.KST).toLocalDate()).tradingDay();
    return Stream.concat(
            Stream.of(new TradingDay(now.atZone(TradingDay.KST).toLocalDate()), nextDay)
                .filter(days::isPlayable)
                .flatMap(this::steps),
            sessions.unsettled().stream().flatMap(this::steps))
        .filter(due -> due.isAfter(now))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Stream<Instant> steps(TradingSession session) {
    return Stream.concat(
        Stream.of(session.window().closesAt(), session.settleDueAt()),
        Stream.concat(
            session.settlingAt().map(at -> rules.giveUpAt(session.settleDueAt(), at)).stream(),
            waits.next(session.day()).stream()));
  }

  private Stream<Instant> steps(TradingDay day) {
    Timetable timetable = days.timetable();
    return Stream.of(
        timetable.universeDue(day), timetable.startOf(day), timetable.windowOf(day).closesAt());
  }
}
