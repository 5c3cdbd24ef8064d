package com.oxuniverse.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A player's slots on one day, counted as a person with a stopwatch would.
final class NaiveSlots {

  private static final Duration COOLDOWN = Duration.ofMinutes(5);

  private final Instant dayEnd;
  private int available = 3;
  private int ads;
  private Optional<Instant> due = Optional.empty();

  NaiveSlots(Instant dayEnd) {
    this.dayEnd = dayEnd;
  }

  NaiveSlots at(Instant now) {
    while (due.isPresent() && !due.get().isAfter(now) && due.get().isBefore(dayEnd)) {
      available++;
      due = available < 3 ? Optional.of(due.get().plus(COOLDOWN)) : Optional.empty();
    }
    return this;
  }

  void take(Instant now) {
    available--;
    if (available < 3 && due.isEmpty()) {
      due = Optional.of(now.plus(COOLDOWN));
    }
  }

  void giveBack() {
    if (available < 10) {
      available++;
      stopIfFull();
    }
  }

  void watchAd() {
    ads++;
    available++;
    stopIfFull();
  }

  private void stopIfFull() {
    if (available >= 3) {
      due = Optional.empty();
    }
  }

  int available() {
    return available;
  }

  int ads() {
    return ads;
  }

  Optional<Instant> due() {
    return due;
  }
}
