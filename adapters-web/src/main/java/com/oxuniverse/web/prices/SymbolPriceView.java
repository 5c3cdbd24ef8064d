package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ViewUniverse.PricedSymbol;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/// A symbol and what it trades at.
///
/// @param symbol the ticker
/// @param price null if no provider has one
@Serdeable
public record SymbolPriceView(@Schema(example = "AAPL") String symbol, Optional<PriceView> price) {

  public static SymbolPriceView of(PricedSymbol priced, Instant now) {
    return new SymbolPriceView(
        priced.symbol().ticker(), priced.price().map(price -> PriceView.of(price, now)));
  }
}
