package com.oxuniverse.domain.prediction;

import com.oxuniverse.domain.market.Quote;
import java.math.BigDecimal;
import java.time.Instant;

/// The price a pick is measured against, as it stood when the pick was made.
///
/// @param price US dollars; a vendor's zero or negative price is kept and voids the pick
/// @param at the price's own time
/// @param source the provider
public record Snapshot(BigDecimal price, Instant at, String source) {

  public static Snapshot of(Quote quote) {
    return new Snapshot(quote.price(), quote.at(), quote.source());
  }
}
