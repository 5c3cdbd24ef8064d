package com.oxuniverse.web.prediction;

import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.web.slots.SlotsView;
import io.micronaut.serde.annotation.Serdeable;

/// A pick that was taken.
///
/// @param slots those that are left
@Serdeable
record SubmittedView(PredictionView prediction, SlotsView slots) {

  static SubmittedView of(SubmitPrediction.Accepted accepted) {
    var pick = accepted.pick();
    var status = pick.statusAt(pick.pick().submittedAt());
    return new SubmittedView(PredictionView.of(pick, status), SlotsView.of(accepted.slots()));
  }
}
