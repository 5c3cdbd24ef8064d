package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A market that nobody trades at, drawn from a seed: two of one seed, one list of symbols and one
/// calendar agree on every price of every day. Splits, halts, gaps and missing closes occur; how
/// often stands at [SimulatedPath].
///
/// While New York trades, prices move every few seconds from the open to the close; in pre-market
/// they stay near the close before, on a split's day already on the new basis; at all other times
/// the last close stands. A halted symbol has no quote during the session and no bar after it.
public final class SimulatedMarket implements Quotes, EndOfDayBars, UniverseSource {

  public static final String SOURCE = "simulated";

  private final Chance chance;
  private final List<Symbol> symbols;
  private final Set<Symbol> listed;
  private final MarketCalendar calendar;
  private final Map<Symbol, SimulatedSymbol> bySymbol = new ConcurrentHashMap<>();

  /// @param symbols in the order in which players see them
  /// @throws IllegalArgumentException if a symbol is there twice
  public SimulatedMarket(long seed, List<Symbol> symbols, MarketCalendar calendar) {
    this.chance = new Chance(seed);
    this.symbols = List.copyOf(symbols);
    this.listed = Set.copyOf(symbols);
    if (listed.size() != symbols.size()) {
      throw new IllegalArgumentException("a symbol is there twice: " + symbols);
    }
    this.calendar = calendar;
  }

  /// Nothing for symbols that are not listed here.
  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    return listed.contains(symbol) ? market(symbol).quoteAt(now) : Optional.empty();
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    var quotes = new HashMap<Symbol, Quote>();
    symbols.forEach(symbol -> at(symbol, now).ifPresent(quote -> quotes.put(symbol, quote)));
    return quotes;
  }

  /// Final from the official close of `session` on. Every symbol asked for is answered, an unknown
  /// one with no bars.
  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    var answers = new HashMap<Symbol, DailyBars>();
    for (var symbol : symbols) {
      answers.put(
          symbol,
          listed.contains(symbol)
              ? market(symbol).bars(session, before, now)
              : new DailyBars(symbol, List.of(), List.of(), Finality.FINAL, SOURCE));
    }
    return Answers.of(answers);
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    return Proposed.of(symbols);
  }

  private SimulatedSymbol market(Symbol symbol) {
    return bySymbol.computeIfAbsent(
        symbol, it -> new SimulatedSymbol(it, chance.of(it.ticker()), calendar));
  }
}
