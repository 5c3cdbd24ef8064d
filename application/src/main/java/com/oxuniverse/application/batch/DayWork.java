package com.oxuniverse.application.batch;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.RunJob.SymbolsDropped;
import com.oxuniverse.application.port.in.RunJob.UniverseCopied;
import com.oxuniverse.application.port.in.RunJob.UniverseMissing;
import com.oxuniverse.application.port.in.RunJob.UniverseUnchecked;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The jobs that give a day its symbols, open it and cut it off.
public record DayWork(
    PrepareUniverse prepareUniverse,
    OpenTradingDay openTradingDay,
    CloseTradingDay closeTradingDay,
    UniverseStore universes,
    Timetable timetable,
    InstantSource clock) {

  /// Players wait for symbols, and looking costs next to nothing.
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private static final Outcome EXCHANGE_CLOSED =
      new Outcome.Done("nothing to do: the exchange is closed on that day");

  private static final Outcome NOBODY_CAN_PLAY =
      new Outcome.Refused("the day ended without symbols: nobody can play it any more");

  Outcome prepare(TradingDay day, Consumer<Notice> notices) {
    if (isOver(day) && universes.find(day).isEmpty()) {
      return NOBODY_CAN_PLAY;
    }
    return switch (prepareUniverse.prepare(day)) {
      case PrepareUniverse.Prepared prepared -> prepared(day, prepared, notices);
      case PrepareUniverse.AlreadyPrepared(var universe) ->
          new Outcome.Done("%d symbols were there already".formatted(universe.symbols().size()));
      case PrepareUniverse.NotPlayable() -> EXCHANGE_CLOSED;
      case PrepareUniverse.SourceFailed(var why) -> {
        notices.accept(new UniverseMissing(day, why));
        throw new TransientFailure("there is no list of symbols, and none to copy: " + why);
      }
    };
  }

  private static Outcome prepared(
      TradingDay day, PrepareUniverse.Prepared prepared, Consumer<Notice> notices) {
    var words = new StringBuilder("%d symbols".formatted(prepared.universe().symbols().size()));
    prepared
        .copiedBecause()
        .ifPresent(why -> {
          notices.accept(new UniverseCopied(day, why));
          words.append(", those of the last day before, for the source failed: ").append(why);
        });
    if (!prepared.dropped().isEmpty()) {
      notices.accept(new SymbolsDropped(day, prepared.dropped()));
      words.append(
          prepared.dropped().stream()
              .map(it -> "%s (%s)".formatted(it.symbol(), it.why()))
              .collect(
                  Collectors.joining(
                      ", ",
                      "; %d without a usable quote: ".formatted(prepared.dropped().size()),
                      "")));
    }
    prepared
        .unchecked()
        .ifPresent(why -> {
          notices.accept(new UniverseUnchecked(day, why));
          words.append("; their quotes could not be checked: ").append(why);
        });
    return new Outcome.Done(words.toString());
  }

  Outcome open(TradingDay day) {
    return switch (openTradingDay.open(day)) {
      case OpenTradingDay.Opened(_) -> new Outcome.Done("opened");
      case OpenTradingDay.AlreadyOpened(_) -> new Outcome.Done("was opened already");
      case OpenTradingDay.NotPlayable() -> EXCHANGE_CLOSED;
      case OpenTradingDay.TooEarly(var opensAt) ->
          new Outcome.Waits("opens at " + opensAt, opensAt);
      case OpenTradingDay.UniverseMissing() ->
          isOver(day)
              ? NOBODY_CAN_PLAY
              : new Outcome.Waits("the day has no symbols", clock.instant().plus(AGAIN));
    };
  }

  Outcome close(TradingDay day) {
    return switch (closeTradingDay.close(day)) {
      case CloseTradingDay.Closed(_) -> new Outcome.Done("no more picks are taken");
      case CloseTradingDay.AlreadyClosed(_) -> new Outcome.Done("was closed already");
      case CloseTradingDay.NotOpen() ->
          isOver(day)
              ? new Outcome.Refused("the day was never opened")
              : new Outcome.Waits("is not open yet", timetable.windowOf(day).closesAt());
      case CloseTradingDay.TooEarly(var closesAt) ->
          new Outcome.Waits("takes picks until " + closesAt, closesAt);
    };
  }

  private boolean isOver(TradingDay day) {
    return !clock.instant().isBefore(timetable.windowOf(day).closesAt());
  }
}
