package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A market that costs nothing to ask: every symbol always stands at 100.
final class BenchMarket implements Quotes, EndOfDayBars, UniverseSource {

  /// S00 to S99.
  static final List<Symbol> SYMBOLS =
      IntStream.range(0, 100).mapToObj("S%02d"::formatted).map(Symbol::new).toList();

  static final BigDecimal PRICE = new BigDecimal(100);

  private static final String SOURCE = "bench";

  static Ports.Market create() {
    var market = new BenchMarket();
    return new Ports.Market(market, market, market);
  }

  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    return Optional.of(new Quote(symbol, PRICE, now, SOURCE));
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    return symbols.stream()
        .collect(
            Collectors.toMap(Function.identity(), symbol -> new Quote(symbol, PRICE, now, SOURCE)));
  }

  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    var bars = List.of(new DailyBar(session.date(), Optional.of(PRICE), Optional.of(PRICE)));
    return Answers.of(
        symbols.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    symbol ->
                        new DailyBars(symbol, bars, List.of(), DailyBars.Finality.FINAL, SOURCE))));
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    return Proposed.of(SYMBOLS);
  }
}
