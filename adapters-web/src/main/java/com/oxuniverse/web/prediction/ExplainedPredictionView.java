package com.oxuniverse.web.prediction;

import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.web.settlement.SettlementView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/// A pick with every price that decided it.
///
/// @param settlement what the symbol's day came to; null until it is settled
@Serdeable
public record ExplainedPredictionView(
    PredictionView prediction, Optional<SettlementView> settlement) {

  public static ExplainedPredictionView of(ExplainedPick explained) {
    return new ExplainedPredictionView(
        PredictionView.of(explained.pick()), explained.settlement().map(SettlementView::of));
  }
}
