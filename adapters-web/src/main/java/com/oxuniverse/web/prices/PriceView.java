package com.oxuniverse.web.prices;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/// What a symbol traded at.
///
/// @param price US dollars, as a decimal string
/// @param at the price's own time
/// @param source who says so
/// @param ageSeconds how long before now that was
@Serdeable
public record PriceView(
    @Schema(example = "185.64") String price,
    @Schema(example = "2024-01-02T03:04:00Z") Instant at,
    @Schema(example = "replay") String source,
    @Schema(example = "5") long ageSeconds) {

  public static PriceView of(Quote quote, Instant now) {
    return new PriceView(
        DecimalText.of(quote.price()),
        quote.at(),
        quote.source(),
        Duration.between(quote.at(), now).toSeconds());
  }
}
