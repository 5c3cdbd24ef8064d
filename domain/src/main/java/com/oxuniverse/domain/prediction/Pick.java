package com.oxuniverse.domain.prediction;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Optional;

/// A pick as its player makes it, before it is settled.
///
/// @param submittedAt when it was first made
/// @param changedAt when its choice was last changed
/// @param cancelledAt when it was taken back
/// @param locksAt from when on it can neither be changed nor cancelled
/// @param snapshot absent while no provider has answered
/// @param rulesVersion the rules it was made under and is settled by
public record Pick(
    UserId user,
    TradingDay day,
    Symbol symbol,
    Choice choice,
    Instant submittedAt,
    Optional<Instant> changedAt,
    Optional<Instant> cancelledAt,
    Instant locksAt,
    Optional<Snapshot> snapshot,
    int rulesVersion) {

  public static Pick made(
      UserId user,
      TradingDay day,
      Symbol symbol,
      Choice choice,
      Instant now,
      Instant locksAt,
      Optional<Snapshot> snapshot,
      int rulesVersion) {
    return new Pick(
        user,
        day,
        symbol,
        choice,
        now,
        Optional.empty(),
        Optional.empty(),
        locksAt,
        snapshot,
        rulesVersion);
  }

  /// A pick locks by the clock alone: no job has to come by in time.
  public boolean isLockedAt(Instant now) {
    return !now.isBefore(locksAt);
  }

  /// Why the pick cannot be changed to `wanted` now, if it cannot.
  public Optional<Refusal> changeRefusal(Choice wanted, Instant now) {
    if (isLockedAt(now)) {
      return Optional.of(Refusal.PICK_LOCKED);
    }
    return wanted == choice ? Optional.of(Refusal.CHOICE_UNCHANGED) : Optional.empty();
  }

  public Optional<Refusal> cancelRefusal(Instant now) {
    return isLockedAt(now) ? Optional.of(Refusal.PICK_LOCKED) : Optional.empty();
  }

  /// The other choice against a new snapshot: kept, the old one would make a late flip a sure win.
  public Pick changed(Choice wanted, Instant now, Optional<Snapshot> newSnapshot) {
    return new Pick(
        user,
        day,
        symbol,
        wanted,
        submittedAt,
        Optional.of(now),
        cancelledAt,
        locksAt,
        newSnapshot,
        rulesVersion);
  }

  /// The pick with the snapshot that no provider had in time.
  ///
  /// @throws IllegalStateException if it has one: a snapshot is never replaced by a later one
  public Pick filled(Snapshot late) {
    if (snapshot.isPresent()) {
      throw new IllegalStateException("the pick has a snapshot");
    }
    return new Pick(
        user,
        day,
        symbol,
        choice,
        submittedAt,
        changedAt,
        cancelledAt,
        locksAt,
        Optional.of(late),
        rulesVersion);
  }

  public Pick cancelled(Instant now) {
    return new Pick(
        user,
        day,
        symbol,
        choice,
        submittedAt,
        changedAt,
        Optional.of(now),
        locksAt,
        snapshot,
        rulesVersion);
  }
}
