package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A simulated market that fails to answer now and then, as vendors do: no quote, no bars of a
/// symbol, no list of the day. Which calls fail follows from the seed and the order of the calls.
public final class FailingMarket implements Quotes, EndOfDayBars, UniverseSource {

  private static final String REASON = "the simulated market was told to fail";

  private final SimulatedMarket market;
  private final double share;
  private final Random random;

  /// @param share of the calls that fail, 0 to 1
  public FailingMarket(SimulatedMarket market, double share, long seed) {
    this.market = market;
    this.share = share;
    this.random = new Random(seed);
  }

  private boolean fails() {
    return random.nextDouble() < share;
  }

  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    return fails() ? Optional.empty() : market.at(symbol, now);
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    var quotes = new HashMap<>(market.of(symbols, now));
    quotes.keySet().removeIf(_ -> fails());
    return quotes;
  }

  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    var bars = new HashMap<>(market.of(session, before, symbols, now).bars());
    var silent = new HashSet<Symbol>();
    bars.keySet().removeIf(symbol -> fails() && silent.add(symbol));
    return new Answers(
        bars,
        silent.isEmpty()
            ? List.of()
            : List.of(new Failure(SimulatedMarket.SOURCE, silent, REASON, 1)));
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    if (fails()) {
      throw new TransientFailure(REASON);
    }
    return market.symbolsFor(day);
  }
}
