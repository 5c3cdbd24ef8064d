package com.oxuniverse.web.prices;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/// What a vendor said a symbol closed at.
///
/// @param vendor who said so
/// @param vendorRevision 1 for the first answer, one more each time the vendor changed it
/// @param close US dollars, as a decimal string; null if the vendor had none
/// @param previousClose US dollars, as a decimal string, adjusted for a split of the day
/// @param splitNumerator new shares for `splitDenominator` old ones, if a split took effect
/// @param finality PROVISIONAL while the vendor may still change it; DELISTED if nothing will come
/// @param objection why this answer must not decide; null if nothing is wrong with it, or it is
///   provisional
/// @param fetchedAt when the vendor was asked
@Serdeable
record EodPriceView(
    @Schema(example = "replay") String vendor,
    @Schema(example = "1") int vendorRevision,
    @Schema(example = "185.64") Optional<String> close,
    @Schema(example = "192.53") Optional<String> previousClose,
    @Schema(example = "1") String splitNumerator,
    @Schema(example = "1") String splitDenominator,
    DailyBars.Finality finality,
    Optional<VoidReason> objection,
    @Schema(example = "2024-01-02T21:15:00Z") Instant fetchedAt) {

  static EodPriceView of(EodPrice price) {
    return new EodPriceView(
        price.vendor(),
        price.vendorRevision(),
        price.close().map(DecimalText::of),
        price.previousClose().map(DecimalText::of),
        DecimalText.of(price.splitNumerator()),
        DecimalText.of(price.splitDenominator()),
        price.finality(),
        price.objection(),
        price.fetchedAt());
  }
}
