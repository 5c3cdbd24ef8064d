package com.oxuniverse.web.settlement;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a correction does, or would do.
///
/// @param preview whether it was not done
/// @param revision the number of the settlement that it makes
/// @param outcome against the previous close; null where none is known
/// @param close US dollars, as a decimal string; null if there is none
/// @param voidReason why the close is refused; null if it is not
/// @param gainers how many players get points
/// @param losers how many players lose points
/// @param pointsAwarded all that is paid
/// @param pointsReversed all that is taken back
/// @param effects one for each pick whose result changes, by player
@Serdeable
record CorrectionView(
    @Schema(example = "true") boolean preview,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "2") int revision,
    @Schema(example = "DOWN") Optional<Outcome> outcome,
    @Schema(example = "185.64") Optional<String> close,
    Optional<VoidReason> voidReason,
    @Schema(example = "1") long gainers,
    @Schema(example = "0") long losers,
    @Schema(example = "50") long pointsAwarded,
    @Schema(example = "0") long pointsReversed,
    List<CorrectionEffectView> effects) {

  static CorrectionView of(CorrectionPreview correction, boolean preview) {
    var settlement = correction.settlement();
    var verdict = settlement.judged().verdict();
    return new CorrectionView(
        preview,
        settlement.day().date(),
        settlement.symbol().ticker(),
        settlement.revision(),
        verdict.outcome(),
        closeOf(verdict).map(DecimalText::of),
        voidReasonOf(verdict),
        correction.gainers(),
        correction.losers(),
        correction.pointsAwarded(),
        correction.pointsReversed(),
        correction.effects().stream().map(CorrectionEffectView::of).toList());
  }

  private static Optional<BigDecimal> closeOf(CloseVerdict verdict) {
    return switch (verdict) {
      case CloseVerdict.Accepted accepted -> Optional.of(accepted.close());
      case CloseVerdict.Refused refused -> refused.close();
    };
  }

  private static Optional<VoidReason> voidReasonOf(CloseVerdict verdict) {
    return switch (verdict) {
      case CloseVerdict.Accepted _ -> Optional.empty();
      case CloseVerdict.Refused refused -> Optional.of(refused.reason());
    };
  }
}
