package com.oxuniverse.web.prices;

import com.oxuniverse.application.settlement.ProposedCorrection;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// A final close that says otherwise than the settled one. Nothing is settled again by itself:
/// `POST /api/v1/admin/settlement/correct` does it, and previews it.
///
/// @param settledRevision the settlement as it stands
/// @param settledClose US dollars, as a decimal string; null if it was settled without one
/// @param close what the vendor says now; null if it says there is none
/// @param vendor who says so
@Serdeable
record ProposedCorrectionView(
    @Schema(example = "1") int settledRevision,
    @Schema(example = "185.64") Optional<String> settledClose,
    @Schema(example = "185.46") Optional<String> close,
    @Schema(example = "yahoo") String vendor) {

  static ProposedCorrectionView of(ProposedCorrection correction) {
    return new ProposedCorrectionView(
        correction.settledRevision(),
        correction.settledClose().map(DecimalText::of),
        correction.close().map(DecimalText::of),
        correction.vendor());
  }
}
