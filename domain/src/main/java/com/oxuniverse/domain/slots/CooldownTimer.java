package com.oxuniverse.domain.slots;

import java.time.Instant;

/// One countdown to a refill.
public record CooldownTimer(Instant startedAt, Instant dueAt, Status status) {

  public enum Status {
    ACTIVE,
    COMPLETED,
    CANCELLED
  }

  static CooldownTimer started(Instant at, SlotRules rules) {
    return new CooldownTimer(at, at.plus(rules.refillAfter()), Status.ACTIVE);
  }

  CooldownTimer ended(Status how) {
    return new CooldownTimer(startedAt, dueAt, how);
  }
}
