package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// How a pick's price compares with the close. Prices are US dollars, as decimal strings.
///
/// @param basis the pick's price made comparable with the close; null if it has none
/// @param close the settled one, else the collected one that would decide; also a refused one; null
///   if there is none
/// @param difference the close less the comparable price: the price went up if it is positive
/// @param result what the pick is, or would be by the close; null while nothing final is known
/// @param voidReason why it is void, or would be; null if it would not
/// @param settled whether the result was decided, and not only would be
/// @param points what the pick was paid, or would be
/// @param why the same in words
@Serdeable
record ExplanationView(
    Optional<PriceBasisView> basis,
    @Schema(example = "185.64") Optional<String> close,
    @Schema(example = "-4.86") Optional<String> difference,
    Optional<PredictionStatus> result,
    Optional<VoidReason> voidReason,
    @Schema(example = "true") boolean settled,
    @Schema(example = "0") long points,
    @Schema(example = "UP was picked, and the close 185.64 is below 190.5.") String why) {

  static ExplanationView of(Comparison comparison) {
    var explanation = comparison.explanation();
    return new ExplanationView(
        explanation.basis().map(PriceBasisView::of),
        explanation.close().map(DecimalText::of),
        explanation.difference().map(DecimalText::of),
        explanation.outcome().map(PickOutcome::status),
        explanation.outcome().flatMap(ExplanationView::voidReason),
        explanation.isSettled(),
        explanation.points(),
        WhyText.of(comparison));
  }

  private static Optional<VoidReason> voidReason(PickOutcome outcome) {
    return switch (outcome) {
      case PickOutcome.Correct _, PickOutcome.Incorrect _ -> Optional.empty();
      case PickOutcome.Voided(VoidReason reason) -> Optional.of(reason);
    };
  }
}
