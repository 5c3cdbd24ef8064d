package com.oxuniverse.application.simulation;

import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What should become of a symbol's day.
///
/// @param isAwaited nothing can be said yet; the rest holds for the day that is given up
/// @param refusal why the close must not decide
/// @param closeCents the close, also a refused one
/// @param previousMicros the previous close on today's basis, in millionths of a dollar
record NaiveVerdict(
    boolean isAwaited,
    Optional<VoidReason> refusal,
    Optional<Long> closeCents,
    Optional<Long> previousMicros,
    List<Basis> bases) {

  /// @param oldMicros the last price before the split, in millionths of a dollar
  record Basis(
      Instant preMarket, Instant open, int numerator, int denominator, Optional<Long> oldMicros) {

    boolean isOld(VendorFacts.QuoteFact snapshot) {
      if (snapshot.at().isBefore(preMarket)) {
        return true;
      }
      return snapshot.at().isBefore(open)
          && oldMicros.map(old -> isNearerToOld(snapshot.cents(), old)).orElse(true);
    }

    /// Vendors switch over when they like; the price tells on which side they are.
    private boolean isNearerToOld(long cents, long micros) {
      double price = Math.log((double) cents);
      double old = Math.log(micros / 10_000.0);
      double switched = old + Math.log(denominator) - Math.log(numerator);
      return Math.abs(price - old) < Math.abs(price - switched);
    }
  }

  /// What a pick comes to.
  record PickResult(PredictionStatus status, Optional<VoidReason> reason) {

    static PickResult voided(VoidReason reason) {
      return new PickResult(PredictionStatus.VOID, Optional.of(reason));
    }
  }

  PickResult of(Choice choice, Optional<VendorFacts.QuoteFact> snapshot) {
    if (refusal.isPresent()) {
      return PickResult.voided(refusal.get());
    }
    if (snapshot.isEmpty()) {
      return PickResult.voided(VoidReason.NO_SNAPSHOT);
    }
    if (snapshot.get().cents() <= 0) {
      return PickResult.voided(VoidReason.BAD_SNAPSHOT);
    }
    long close = closeCents.orElseThrow();
    long before = snapshot.get().cents();
    for (Basis basis : bases) {
      if (basis.isOld(snapshot.get())) {
        close *= basis.numerator();
        before *= basis.denominator();
      }
    }
    if (close == before) {
      return PickResult.voided(VoidReason.UNCHANGED);
    }
    boolean isRight = (close > before) == (choice == Choice.UP);
    return new PickResult(
        isRight ? PredictionStatus.CORRECT : PredictionStatus.INCORRECT, Optional.empty());
  }

  Optional<Outcome> outcome() {
    if (refusal.isPresent()) {
      return Optional.of(Outcome.VOID);
    }
    return previousMicros.map(previous ->
        switch (Long.compare(closeCents.orElseThrow() * 10_000, previous)) {
          case 0 -> Outcome.FLAT;
          case 1 -> Outcome.UP;
          default -> Outcome.DOWN;
        });
  }

  NaiveVerdict closedByHandAt(long cents) {
    return new NaiveVerdict(false, Optional.empty(), Optional.of(cents), previousMicros, bases);
  }

  NaiveVerdict voidedByHand(VoidReason reason) {
    return new NaiveVerdict(false, Optional.of(reason), closeCents, previousMicros, bases);
  }

  NaiveVerdict givenUp() {
    return voidedByHand(VoidReason.MISSING_CLOSE);
  }
}
