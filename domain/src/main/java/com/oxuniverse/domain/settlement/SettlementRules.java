package com.oxuniverse.domain.settlement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// The numbers of settlement (rules 6).
///
/// @param abnormalMove the share of the previous close beyond which a move needs a second provider
/// @param confirmWithin how near that second close must be, as a share of the first
/// @param previousCloseSessions how many sessions back a previous close is looked for
/// @param giveUpAfter how long after settle-due a missing close is waited for
public record SettlementRules(
    BigDecimal abnormalMove,
    BigDecimal confirmWithin,
    int previousCloseSessions,
    Duration giveUpAfter) {

  public static final SettlementRules DEFAULT =
      new SettlementRules(new BigDecimal("0.30"), new BigDecimal("0.005"), 5, Duration.ofHours(6));

  private static final Duration TRIED_FOR = Duration.ofMinutes(30);

  public SettlementRules {
    if (abnormalMove.signum() <= 0) {
      throw new IllegalArgumentException("abnormal-move must be positive, was " + abnormalMove);
    }
    if (confirmWithin.signum() < 0) {
      throw new IllegalArgumentException(
          "confirm-within must not be negative, was " + confirmWithin);
    }
    if (previousCloseSessions < 1) {
      throw new IllegalArgumentException(
          "previous-close-sessions must be at least 1, was " + previousCloseSessions);
    }
    if (giveUpAfter.isNegative()) {
      throw new IllegalArgumentException("give-up-after must not be negative, was " + giveUpAfter);
    }
  }

  /// When what is missing of a day is no longer waited for. A day that nobody could settle when it
  /// was due, for the service was down, is tried for half an hour all the same: the first answer
  /// that fails must not make it void.
  ///
  /// @param begunAt when its settlement was first tried
  public Instant giveUpAt(Instant settleDue, Instant begunAt) {
    var asOfDue = settleDue.plus(giveUpAfter);
    var tried = begunAt.plus(giveUpAfter.compareTo(TRIED_FOR) < 0 ? giveUpAfter : TRIED_FOR);
    return tried.isAfter(asOfDue) ? tried : asOfDue;
  }

  /// Whether two providers' closes of one day are near enough to be the same one.
  ///
  /// @param close positive, the one that is to be confirmed
  public boolean confirms(BigDecimal close, BigDecimal second) {
    return second.subtract(close).abs().compareTo(close.multiply(confirmWithin)) <= 0;
  }
}
