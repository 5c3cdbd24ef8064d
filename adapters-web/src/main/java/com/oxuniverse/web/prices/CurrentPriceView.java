package com.oxuniverse.web.prices;

import com.oxuniverse.domain.calendar.MarketState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// The price of a symbol now.
///
/// @param marketState what the exchange is doing now: how old a price may be depends on it
/// @param now the game's time
@Serdeable
record CurrentPriceView(
    @Schema(example = "AAPL") String symbol,
    PriceView price,
    MarketState marketState,
    @Schema(example = "2024-01-02T03:04:05Z") Instant now) {}
