package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.ProposedCorrection;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks the vendors for a day's closes and keeps what they say (rules 6.2). Settles nothing, and
/// settles nothing again: safe to repeat at any time.
public interface CollectCloses {

  Result collect(TradingDay day);

  sealed interface Result {}

  /// @param closes one of each symbol of the universe, in its order
  /// @param failures what providers could not be got to say
  record Collected(TradingDay day, List<SymbolClose> closes, List<FetchFailure> failures)
      implements Result {

    public Collected {
      closes = List.copyOf(closes);
      failures = List.copyOf(failures);
    }
  }

  /// @param judgement what settlement makes of it, or would
  /// @param correction present if the symbol is settled by another close
  record SymbolClose(Symbol symbol, Judgement judgement, Optional<ProposedCorrection> correction) {}

  /// What a provider could not be got to say; another one may have said it.
  ///
  /// @param reason in words, and without anything that is secret
  /// @param attempts how often it was asked for one symbol, at most
  record FetchFailure(String provider, Set<Symbol> symbols, String reason, int attempts) {

    public FetchFailure {
      symbols = Set.copyOf(symbols);
    }
  }

  /// The exchange is closed on that day.
  record NotPlayable() implements Result {}

  record UniverseMissing() implements Result {}

  /// Before the official close there is nothing to collect.
  record NotClosed(Instant officialClose) implements Result {}
}
