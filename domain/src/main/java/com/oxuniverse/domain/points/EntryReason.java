package com.oxuniverse.domain.points;

/// Why points moved (rules 7).
public enum EntryReason {
  SIGNUP_BONUS,
  PREDICTION_WIN,
  WIN_REVERSAL,
  REDEMPTION,
  REDEMPTION_REFUND,
  ADMIN_ADJUSTMENT,
  STREAK_BONUS
}
