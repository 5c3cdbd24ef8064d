package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ComparePrediction.Basis;
import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;

/// Says in a sentence why a pick is what it is, or would be.
final class WhyText {

  private WhyText() {}

  static String of(Comparison comparison) {
    if (comparison.status() == PredictionStatus.CANCELLED) {
      return "It was cancelled.";
    }
    var explanation = comparison.explanation();
    return explanation
        .outcome()
        .map(outcome ->
            switch (outcome) {
              case PickOutcome.Correct _, PickOutcome.Incorrect _ -> compared(comparison);
              case PickOutcome.Voided(VoidReason reason) -> voided(reason, explanation);
            })
        .orElse("No final close is known yet.");
  }

  private static String compared(Comparison comparison) {
    var explanation = comparison.explanation();
    return "%s was picked, and the close %s is %s %s."
        .formatted(
            comparison.pick().pick().choice(),
            close(explanation),
            explanation.difference().map(it -> it.signum() > 0 ? "above" : "below").orElse("not"),
            snapshot(explanation));
  }

  private static String voided(VoidReason reason, Explanation explanation) {
    return switch (reason) {
      case MISSING_CLOSE -> "No vendor has a close.";
      case NON_POSITIVE -> "The close %s is not positive.".formatted(close(explanation));
      case WRONG_DAY -> "Vendors only have the close of another day.";
      case ABNORMAL_MOVE ->
          "The close %s is too far from the one before, and no second vendor confirms it."
              .formatted(close(explanation));
      case DELISTED -> "The vendor says that the symbol is traded no more.";
      case NO_SNAPSHOT -> "No price was there in time when the pick was made.";
      case BAD_SNAPSHOT ->
          "The price %s it was made at is not positive.".formatted(snapshot(explanation));
      case UNCHANGED ->
          "The close %s is the price that it was made at.".formatted(close(explanation));
    };
  }

  private static String close(Explanation explanation) {
    return explanation.close().map(DecimalText::of).orElse("that is missing");
  }

  private static String snapshot(Explanation explanation) {
    return explanation.basis().map(Basis::comparablePrice).map(DecimalText::of).orElse("unknown");
  }
}
