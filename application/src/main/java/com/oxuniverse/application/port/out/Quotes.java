package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The price a symbol stands at.
public interface Quotes {

  /// The quote at `now`, or nothing if no provider has one in time. Never a price from after `now`,
  /// and never throws for a vendor's failure: a pick is accepted without a snapshot (rules 4).
  Optional<Quote> at(Symbol symbol, Instant now);

  /// The same for many symbols at once, in no more time than one takes. Symbols without a quote are
  /// absent.
  Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now);

  /// The same to be shown: where there is no quote at `now`, the last one that is known. Symbols of
  /// which nothing is known are absent.
  default Map<Symbol, LastPrice> latest(Collection<Symbol> symbols, Instant now) {
    return of(symbols, now).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> new LastPrice(it.getValue(), false)));
  }
}
