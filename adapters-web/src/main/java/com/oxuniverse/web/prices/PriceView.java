package com.oxuniverse.web.prices;

import com.oxuniverse.domain.market.LastPrice;
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
/// @param stale whether it is too old for a pick, which would be taken without a snapshot
@Serdeable
public record PriceView(
    @Schema(example = "185.64") String price,
    @Schema(example = "2024-01-02T03:04:00Z") Instant at,
    @Schema(example = "replay") String source,
    @Schema(example = "5") long ageSeconds,
    @Schema(example = "false") boolean stale) {

  public static PriceView of(LastPrice price, Instant now) {
    var quote = price.quote();
    return new PriceView(
        DecimalText.of(quote.price()),
        quote.at(),
        quote.source(),
        // A price that came in while we asked can be a moment younger than the question.
        Math.max(0, Duration.between(quote.at(), now).toSeconds()),
        price.isStale());
  }
}
