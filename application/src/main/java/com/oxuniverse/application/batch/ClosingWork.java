package com.oxuniverse.application.batch;

import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.CollectCloses.FetchFailure;
import com.oxuniverse.application.port.in.CollectCloses.SymbolClose;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.Judgement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.stream.Collectors;

/// The jobs that collect a day's closes and settle it.
public record ClosingWork(
    CollectCloses collectCloses, SettleTradingDay settleTradingDay, InstantSource clock) {

  private static final int NAMED = 20;

  /// What is not final yet is asked for again by the settlement, so nobody waits here.
  Outcome collect(TradingDay day) {
    return switch (collectCloses.collect(day)) {
      case CollectCloses.Collected collected -> new Outcome.Done(inWords(collected));
      case CollectCloses.NotPlayable() ->
          new Outcome.Done("nothing to do: the exchange was closed on that day");
      case CollectCloses.UniverseMissing() -> new Outcome.Refused("the day has no symbols");
      case CollectCloses.NotClosed(var officialClose) ->
          new Outcome.Waits("the exchange closes at " + officialClose, officialClose);
    };
  }

  private static String inWords(CollectCloses.Collected collected) {
    var awaited =
        collected.closes().stream()
            .filter(it -> it.judgement() instanceof Judgement.Awaiting)
            .map(SymbolClose::symbol)
            .toList();
    int all = collected.closes().size();
    var words = new StringBuilder("%d of %d closes".formatted(all - awaited.size(), all));
    if (!awaited.isEmpty()) {
      words.append("; not final yet: ").append(named(awaited));
    }
    long revised = collected.closes().stream().filter(it -> it.correction().isPresent()).count();
    if (revised > 0) {
      words.append("; %d differ from what was settled".formatted(revised));
    }
    for (FetchFailure failure : collected.failures()) {
      words.append(
          "; %s failed for %d: %s"
              .formatted(failure.provider(), failure.symbols().size(), failure.reason()));
    }
    return words.toString();
  }

  Outcome settle(JobRun run) {
    return switch (settleTradingDay.settle(run.day())) {
      case SettleTradingDay.Done done -> new Outcome.Done(done.inWords());
      case SettleTradingDay.AwaitingCloses(var symbols, var giveUpAt) ->
          new Outcome.Waits(
              "%d closes are awaited until %s: %s"
                  .formatted(symbols.size(), giveUpAt, named(symbols)),
              again(run.attempts(), giveUpAt));
      case SettleTradingDay.NotDue(var dueAt) ->
          new Outcome.Waits("is settled from %s on".formatted(dueAt), dueAt);
      case SettleTradingDay.NotClosed() ->
          new Outcome.Refused("picks are still taken: cut the day off first");
      case SettleTradingDay.NeverOpened() -> new Outcome.Refused("the day was never opened");
      case SettleTradingDay.NoSession() -> new Outcome.Refused("the exchange was closed that day");
      case SettleTradingDay.UniverseMissing() -> new Outcome.Refused("the day has no symbols");
    };
  }

  /// Never later than the day is settled without what is missing.
  private Instant again(int attempts, Instant giveUpAt) {
    var again = clock.instant().plus(Backoff.OF_WAITS.after(attempts));
    return again.isBefore(giveUpAt) ? again : giveUpAt;
  }

  private static String named(Collection<Symbol> symbols) {
    return symbols.stream()
            .sorted()
            .limit(NAMED)
            .map(Symbol::ticker)
            .collect(Collectors.joining(", "))
        + (symbols.size() > NAMED ? ", …" : "");
  }
}
