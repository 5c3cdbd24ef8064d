package com.oxuniverse.application.simulation;

import com.oxuniverse.application.simulation.VendorFacts.QuoteFact;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A pick as it should be.
final class NaivePick {

  final UserId user;
  final LocalDate day;
  final Symbol symbol;
  final Instant submittedAt;
  final Instant locksAt;
  final int rulesVersion;
  final long winPoints;
  Choice choice;
  Optional<QuoteFact> snapshot;
  Optional<Instant> changedAt = Optional.empty();
  Optional<Instant> cancelledAt = Optional.empty();
  PredictionStatus status = PredictionStatus.PENDING;
  Optional<VoidReason> voidReason = Optional.empty();
  long points;

  NaivePick(
      UserId user,
      LocalDate day,
      Symbol symbol,
      Choice choice,
      Instant submittedAt,
      Instant locksAt,
      Optional<QuoteFact> snapshot,
      NaiveRules rules) {
    this.user = user;
    this.day = day;
    this.symbol = symbol;
    this.choice = choice;
    this.submittedAt = submittedAt;
    this.locksAt = locksAt;
    this.snapshot = snapshot;
    rulesVersion = rules.version();
    winPoints = rules.winPoints();
  }

  boolean isLive() {
    return cancelledAt.isEmpty();
  }

  boolean isOn(LocalDate otherDay, Symbol otherSymbol) {
    return day.equals(otherDay) && symbol.equals(otherSymbol);
  }
}
