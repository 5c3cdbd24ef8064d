package com.oxuniverse.domain.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What a symbol's close of one day is worth. Prices in US dollars; the previous close is adjusted
/// for splits and has six decimals.
public sealed interface CloseVerdict {

  /// The close as the vendor has it, where there is one.
  Optional<BigDecimal> published();

  Optional<BigDecimal> previousClose();

  /// Empty where there is nothing to compare with.
  Optional<Outcome> outcome();

  /// The close decides.
  record Accepted(BigDecimal close, Optional<BigDecimal> previousClose) implements CloseVerdict {

    public Accepted {
      if (close.signum() <= 0) {
        throw new IllegalArgumentException("an accepted close is positive, was " + close);
      }
    }

    @Override
    public Optional<BigDecimal> published() {
      return Optional.of(close);
    }

    @Override
    public Optional<Outcome> outcome() {
      return previousClose.map(previous ->
          switch (close.compareTo(previous)) {
            case 0 -> Outcome.FLAT;
            case 1 -> Outcome.UP;
            default -> Outcome.DOWN;
          });
    }

    /// The move in percent of the previous close, four decimals half-up. None against a previous
    /// close so small that a split left nothing of its six decimals.
    public Optional<BigDecimal> changePercent() {
      return previousClose
          .filter(previous -> previous.signum() > 0)
          .map(previous ->
              close.subtract(previous).movePointRight(2).divide(previous, 4, RoundingMode.HALF_UP));
    }
  }

  /// The close must not decide anything; it is kept where there is one.
  record Refused(VoidReason reason, Optional<BigDecimal> close, Optional<BigDecimal> previousClose)
      implements CloseVerdict {

    public Refused {
      if (!reason.refusesClose()) {
        throw new IllegalArgumentException(reason + " is a pick's reason, not a close's");
      }
    }

    @Override
    public Optional<BigDecimal> published() {
      return close;
    }

    @Override
    public Optional<Outcome> outcome() {
      return Optional.of(Outcome.VOID);
    }
  }
}
