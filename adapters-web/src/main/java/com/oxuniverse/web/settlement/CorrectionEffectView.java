package com.oxuniverse.web.settlement;

import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// What a correction does to one player's pick.
///
/// @param before how the pick stood
/// @param after how it stands then
/// @param reversed points taken back
/// @param awarded points paid
@Serdeable
record CorrectionEffectView(
    @Schema(example = "1") long userId,
    @Schema(example = "INCORRECT") PredictionStatus before,
    @Schema(example = "CORRECT") PredictionStatus after,
    @Schema(example = "0") long reversed,
    @Schema(example = "50") long awarded) {

  static CorrectionEffectView of(CorrectionEffect effect) {
    return new CorrectionEffectView(
        effect.user().number(),
        effect.before(),
        effect.after(),
        effect.reversed(),
        effect.awarded());
  }
}
