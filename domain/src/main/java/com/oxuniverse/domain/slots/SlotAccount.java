package com.oxuniverse.domain.slots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A player's slots on one day: `available = base + adUnlocks + refills − taken + returned`, always
/// 0 to 10. While the day lasts a timer is active exactly when fewer than `base` are available.
///
/// @param active the countdown that runs
/// @param ended the timers that ended since the account was loaded, oldest first; whoever stores
///   the account stores them too
public record SlotAccount(
    int base,
    int adUnlocks,
    int refills,
    int taken,
    int returned,
    Optional<CooldownTimer> active,
    List<CooldownTimer> ended) {

  public SlotAccount {
    ended = List.copyOf(ended);
    int available = base + adUnlocks + refills - taken + returned;
    if (available < 0 || available > SlotRules.MAX_AVAILABLE) {
      throw new IllegalArgumentException("available slots must be 0 to 10, were " + available);
    }
  }

  /// The account of a player who has not acted on a day yet.
  public static SlotAccount opened(SlotRules rules) {
    return new SlotAccount(rules.base(), 0, 0, 0, 0, Optional.empty(), List.of());
  }

  public int available() {
    return base + adUnlocks + refills - taken + returned;
  }

  /// The account with every refill that has fallen due by `now`: a pure function of stored facts
  /// and the time, so that the message announcing a refill may be lost, late or doubled. Once the
  /// day is over its timer is cancelled.
  public SlotAccount asOf(Instant now, Instant dayEndsAt, SlotRules rules) {
    var account = this;
    while (account.isDue(now, dayEndsAt)) {
      account = account.refilled(rules);
    }
    return now.isBefore(dayEndsAt) ? account : account.withoutTimer(CooldownTimer.Status.CANCELLED);
  }

  private boolean isDue(Instant now, Instant dayEndsAt) {
    return active
        .map(CooldownTimer::dueAt)
        .filter(dueAt -> !dueAt.isAfter(now) && dueAt.isBefore(dayEndsAt))
        .isPresent();
  }

  private SlotAccount refilled(SlotRules rules) {
    var dueAt = active.orElseThrow().dueAt();
    var completed = withoutTimer(CooldownTimer.Status.COMPLETED);
    if (available() >= base) {
      return completed;
    }
    var refilled =
        new SlotAccount(
            base, adUnlocks, refills + 1, taken, returned, Optional.empty(), completed.ended);
    return refilled.countingFrom(dueAt, rules);
  }

  /// A pick takes a slot. Call only with one available.
  public SlotAccount take(Instant now, SlotRules rules) {
    return new SlotAccount(base, adUnlocks, refills, taken + 1, returned, active, ended)
        .countingFrom(now, rules);
  }

  /// A cancelled pick gives its slot back, except to a player who has all ten.
  public SlotAccount giveBack() {
    if (available() == SlotRules.MAX_AVAILABLE) {
      return this;
    }
    return new SlotAccount(base, adUnlocks, refills, taken, returned + 1, active, ended)
        .withoutNeedlessTimer();
  }

  /// Why no slot can be had for an ad now, if none can.
  public Optional<UnlockRefusal> unlockRefusal(SlotRules rules) {
    if (adUnlocks >= rules.adUnlocksPerDay()) {
      return Optional.of(UnlockRefusal.AD_LIMIT_REACHED);
    }
    return available() >= SlotRules.MAX_AVAILABLE
        ? Optional.of(UnlockRefusal.SLOTS_FULL)
        : Optional.empty();
  }

  /// A watched ad adds a slot. Call only without an [#unlockRefusal].
  public SlotAccount unlock() {
    return new SlotAccount(base, adUnlocks + 1, refills, taken, returned, active, ended)
        .withoutNeedlessTimer();
  }

  private SlotAccount countingFrom(Instant start, SlotRules rules) {
    if (available() >= base || active.isPresent()) {
      return this;
    }
    var timer = CooldownTimer.started(start, rules);
    return new SlotAccount(base, adUnlocks, refills, taken, returned, Optional.of(timer), ended);
  }

  /// A countdown that would give nothing misleads.
  private SlotAccount withoutNeedlessTimer() {
    return available() >= base ? withoutTimer(CooldownTimer.Status.CANCELLED) : this;
  }

  private SlotAccount withoutTimer(CooldownTimer.Status how) {
    if (active.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(ended);
    all.add(active.get().ended(how));
    return new SlotAccount(base, adUnlocks, refills, taken, returned, Optional.empty(), all);
  }
}
