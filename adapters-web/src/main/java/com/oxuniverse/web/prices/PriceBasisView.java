package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ComparePrediction.Basis;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A pick's price made comparable with a close.
///
/// @param snapshotPrice US dollars, as a decimal string, as it was taken
/// @param beforeSplit whether it was taken on the basis before the day's split
/// @param splitNumerator new shares for `splitDenominator` old ones, as applied: 1 for 1 unless it
///   was
/// @param comparablePrice US dollars, as a decimal string, on the basis of the close
@Serdeable
record PriceBasisView(
    @Schema(example = "190.5") String snapshotPrice,
    @Schema(example = "false") boolean beforeSplit,
    @Schema(example = "1") String splitNumerator,
    @Schema(example = "1") String splitDenominator,
    @Schema(example = "190.5") String comparablePrice) {

  static PriceBasisView of(Basis basis) {
    return new PriceBasisView(
        DecimalText.of(basis.snapshotPrice()),
        basis.isOld(),
        DecimalText.of(basis.numerator()),
        DecimalText.of(basis.denominator()),
        DecimalText.of(basis.comparablePrice()));
  }
}
