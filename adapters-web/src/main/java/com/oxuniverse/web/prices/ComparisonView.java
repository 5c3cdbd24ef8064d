package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.web.prediction.PredictionView;
import com.oxuniverse.web.settlement.SettlementView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// One pick with every number that decides it.
///
/// @param userId whose pick it is
/// @param rulesVersion the rules that it was made under, and is settled by
/// @param explanation how its price compares with the close
/// @param settlement what the symbol's day came to; null until it is settled
/// @param closes what each vendor said last, by name
@Serdeable
record ComparisonView(
    @Schema(example = "7") long userId,
    @Schema(example = "1") int rulesVersion,
    PredictionView prediction,
    ExplanationView explanation,
    Optional<SettlementView> settlement,
    List<EodPriceView> closes) {

  static ComparisonView of(Comparison comparison) {
    var pick = comparison.pick().pick();
    return new ComparisonView(
        pick.user().number(),
        pick.rulesVersion(),
        PredictionView.of(comparison.pick(), comparison.status()),
        ExplanationView.of(comparison),
        comparison.settlement().map(SettlementView::of),
        comparison.closes().stream().map(EodPriceView::of).toList());
  }
}
