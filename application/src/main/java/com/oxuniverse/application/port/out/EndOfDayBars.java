package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Daily bars as vendors publish them.
public interface EndOfDayBars {

  /// For each symbol the bars of `session` and of the `before` sessions, as far as a provider has
  /// them, and the splits that took effect on those dates. A symbol that nobody answered for is
  /// absent, one that the provider has no bars for has an empty list. The close of a session is
  /// there only from its official close on: asked earlier, the bar is left out, or the answer is
  /// provisional.
  Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now);

  /// The same symbols' bars, each from another provider than the one whose answer is passed;
  /// [Answers#NONE] where there is only one.
  default Answers confirming(
      MarketSession session,
      List<MarketSession> before,
      Collection<DailyBars> firsts,
      Instant now) {
    return Answers.NONE;
  }

  /// @param bars by their own symbol
  /// @param failures of the providers, also where another one answered
  record Answers(Map<Symbol, DailyBars> bars, List<Failure> failures) {

    public static final Answers NONE = new Answers(Map.of(), List.of());

    public Answers {
      bars = Map.copyOf(bars);
      failures = List.copyOf(failures);
    }

    public static Answers of(Map<Symbol, DailyBars> bars) {
      return new Answers(bars, List.of());
    }
  }

  /// What a provider could not be got to say.
  ///
  /// @param symbols those it concerns
  /// @param reason the same words each time that the same thing goes wrong
  /// @param attempts how often it was asked for one symbol, at most
  record Failure(String provider, Set<Symbol> symbols, String reason, int attempts) {

    public Failure {
      symbols = Set.copyOf(symbols);
    }
  }
}
