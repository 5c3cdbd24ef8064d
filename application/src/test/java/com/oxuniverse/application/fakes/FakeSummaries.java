package com.oxuniverse.application.fakes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.DaySummary.SymbolTotals;
import com.oxuniverse.application.settlement.DaySummary.Totals;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.universe.Universe;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Days in numbers.
final class FakeSummaries {

  private FakeSummaries() {}

  static DaySummary of(FakeStore store, TradingSession session) {
    var all = store.picks().stream().filter(it -> it.pick().day().equals(session.day())).toList();
    var live = all.stream().filter(it -> it.pick().cancelledAt().isEmpty()).toList();
    var symbols =
        store.universes.find(session.day()).map(Universe::symbols).orElse(List.of()).stream()
            .sorted()
            .map(symbol -> ofSymbol(symbol, live))
            .toList();
    return new DaySummary(
        session.day(),
        session.phase(),
        session.settledAt(),
        session
            .settledAt()
            .flatMap(end -> session.settlingAt().map(at -> Duration.between(at, end))),
        totals(live, all.size() - live.size()),
        live.stream()
            .flatMap(it -> it.standing().voidReason().stream())
            .collect(groupingBy(reason -> reason, counting())),
        symbols);
  }

  private static Totals totals(List<StoredPick> live, long cancelled) {
    return new Totals(
        live.size(),
        FakePickHistory.count(live, PredictionStatus.CORRECT),
        FakePickHistory.count(live, PredictionStatus.INCORRECT),
        FakePickHistory.count(live, PredictionStatus.VOID),
        cancelled,
        paid(live.stream()));
  }

  private static SymbolTotals ofSymbol(Symbol symbol, List<StoredPick> live) {
    Predicate<StoredPick> isOnSymbol = it -> it.pick().symbol().equals(symbol);
    var picks = live.stream().filter(isOnSymbol).toList();
    return new SymbolTotals(
        symbol,
        picks.size(),
        FakePickHistory.count(picks, PredictionStatus.CORRECT),
        FakePickHistory.count(picks, PredictionStatus.INCORRECT),
        FakePickHistory.count(picks, PredictionStatus.VOID),
        paid(picks.stream()));
  }

  private static long paid(Stream<StoredPick> picks) {
    return picks.mapToLong(it -> it.standing().points()).sum();
  }
}
