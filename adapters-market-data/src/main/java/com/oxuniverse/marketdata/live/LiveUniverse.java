package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.live.Outcome.Priced;
import com.oxuniverse.marketdata.live.Outcome.Stale;
import com.oxuniverse.marketdata.live.Outcome.Unanswered;
import com.oxuniverse.marketdata.live.Outcome.Unusable;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The symbols of a day, without those that no vendor has a price for: whoever picked one would get
/// it back void.
public final class LiveUniverse implements UniverseSource {

  /// How long prices are waited for: nobody plays at that hour, and a bulk vendor may be down.
  ///
  /// @param tries that many, for a vendor that was failing is asked in the background first
  record Check(int tries, Duration pause, Patience patience) {
    static final Check DEFAULT =
        new Check(
            4, Duration.ofSeconds(2), new Patience(Duration.ofSeconds(40), Duration.ofSeconds(40)));
  }

  private final Supplier<List<Symbol>> source;
  private final LiveQuotes quotes;
  private final InstantSource clock;
  private final Check check;

  /// @param source the list; fails with a [VendorFailure]
  LiveUniverse(Supplier<List<Symbol>> source, LiveQuotes quotes, InstantSource clock, Check check) {
    this.source = source;
    this.quotes = quotes;
    this.clock = clock;
    this.check = check;
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    var symbols = listed();
    var outcomes = outcomes(symbols);
    if (quotes.isClosed()) {
      throw new TransientFailure("the market is closed down");
    }
    var kept = new ArrayList<Symbol>();
    var unsaid = new ArrayList<Symbol>();
    var dropped = new ArrayList<Dropped>();
    // If nothing has a price of now, it is the vendors who have stopped and not the symbols.
    boolean isTrading = outcomes.values().stream().anyMatch(Priced.class::isInstance);
    for (var symbol : symbols) {
      switch (outcomes.getOrDefault(symbol, new Unanswered("too many at once"))) {
        case Priced _ -> kept.add(symbol);
        case Stale(var quote) when isTrading ->
            dropped.add(new Dropped(symbol, "its last price is of " + quote.at()));
        case Unusable(var why) -> dropped.add(new Dropped(symbol, why));
        case Stale _, Unanswered _ -> {
          kept.add(symbol);
          unsaid.add(symbol);
        }
      }
    }
    return new Proposed(kept, dropped, unchecked(symbols, unsaid));
  }

  private List<Symbol> listed() {
    try {
      return List.copyOf(new LinkedHashSet<>(source.get()));
    } catch (VendorFailure | NotAsked e) {
      throw new TransientFailure("the list of symbols cannot be had: " + e.getMessage(), e);
    }
  }

  /// Asks again for what nobody answered about.
  private Map<Symbol, Outcome> outcomes(List<Symbol> symbols) {
    var outcomes = new HashMap<Symbol, Outcome>();
    var open = symbols;
    for (int tried = 0; tried < check.tries() && !open.isEmpty(); tried++) {
      if (tried > 0) {
        Pause.of(check.pause());
      }
      outcomes.putAll(quotes.ask(open, clock.instant(), check.patience()));
      open =
          open.stream()
              .filter(it -> outcomes.getOrDefault(it, new Unanswered("")) instanceof Unanswered)
              .toList();
    }
    return outcomes;
  }

  private static Optional<String> unchecked(List<Symbol> symbols, List<Symbol> unsaid) {
    if (unsaid.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        unsaid.size() == symbols.size()
            ? "no vendor has a price of now for any symbol"
            : "no vendor answered about %s".formatted(unsaid));
  }
}
