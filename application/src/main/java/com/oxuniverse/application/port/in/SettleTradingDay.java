package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Set;

/// Settles a day by its real closes: every symbol of its universe, then every pick, then the points
/// (rules 6). Resumable, and safe to run twice at once.
public interface SettleTradingDay {

  Result settle(TradingDay day);

  sealed interface Result {}

  /// The day is settled, by this call or before it.
  sealed interface Done extends Result {

    DaySummary summary();

    default String inWords() {
      var totals = summary().totals();
      return "settled: %d picks, %d correct, %d incorrect, %d void, %d points paid"
          .formatted(
              totals.picks(),
              totals.correct(),
              totals.incorrect(),
              totals.voided(),
              totals.pointsPaid());
    }
  }

  record Settled(DaySummary summary) implements Done {}

  record AlreadySettled(DaySummary summary) implements Done {}

  /// The rest was settled; these have no final close yet. Ask again later.
  record AwaitingCloses(Set<Symbol> symbols, Instant giveUpAt) implements Result {}

  record NotDue(Instant dueAt) implements Result {}

  /// Picks are still taken: cut the day off first.
  record NotClosed() implements Result {}

  /// The exchange is closed on that day.
  record NoSession() implements Result {}

  /// The day is over, and nobody could pick: there is nothing to settle.
  record NeverOpened() implements Result {}

  record UniverseMissing() implements Result {}
}
