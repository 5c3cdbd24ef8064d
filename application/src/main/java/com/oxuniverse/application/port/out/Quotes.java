package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Optional;

/// The price a symbol stands at.
public interface Quotes {

  /// The quote at `now`, or nothing if no provider has one in time. Never a price from after `now`,
  /// and never throws for a vendor's failure: a pick is accepted without a snapshot (rules 4).
  Optional<Quote> at(Symbol symbol, Instant now);
}
