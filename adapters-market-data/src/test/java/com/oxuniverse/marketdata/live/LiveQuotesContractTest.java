package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.QuotesContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/// A vendor knows no other time than that of its own clock: here that of the question.
class LiveQuotesContractTest extends QuotesContract {

  private final LiveWorld world = new LiveWorld();
  private final AtomicReference<Instant> time = new AtomicReference<>(world.now);

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  protected Quotes quotes() {
    var vendor =
        new FakeVendor("vendor", 100)
            .doing((symbols, _) ->
                symbols.contains(LiveWorld.AAPL)
                    ? Map.of(LiveWorld.AAPL, price(time.get()))
                    : Map.of());
    var quotes = world.quotes(vendor);
    return new Quotes() {
      @Override
      public Optional<Quote> at(Symbol symbol, Instant now) {
        time.set(now);
        return quotes.at(symbol, now);
      }

      @Override
      public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
        time.set(now);
        return quotes.of(symbols, now);
      }
    };
  }

  private static Quote price(Instant now) {
    return new Quote(LiveWorld.AAPL, BigDecimal.TEN, now, "vendor");
  }

  @Override
  protected MarketSession session() {
    return world.session;
  }

  @Override
  protected Symbol symbol() {
    return LiveWorld.AAPL;
  }
}
