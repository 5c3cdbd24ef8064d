package com.oxuniverse.domain.points;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Optional;

/// Points to be booked.
///
/// @param delta whole points, not zero
public record Posting(
    UserId user,
    long delta,
    EntryReason reason,
    RefId refId,
    Optional<TradingDay> day,
    Optional<Symbol> symbol,
    Instant at) {

  public Posting {
    if (delta == 0) {
      throw new IllegalArgumentException(refId + " moves no points");
    }
  }

  public static Posting signupBonus(UserId user, PointRules rules, Instant at) {
    return new Posting(
        user,
        rules.signupBonus(),
        EntryReason.SIGNUP_BONUS,
        RefId.signup(user),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /// What an admin gives, or takes.
  public static Posting adjustment(UserId user, long delta, RefId refId, Instant at) {
    return new Posting(
        user, delta, EntryReason.ADMIN_ADJUSTMENT, refId, Optional.empty(), Optional.empty(), at);
  }
}
