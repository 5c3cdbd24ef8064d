package com.oxuniverse.application.operations;

/// What must hold at every moment (rules 14).
public enum IntegrityCheck {
  /// A balance is the sum of its entries.
  BALANCES_ADD_UP,
  /// Each entry's hash follows from the one before it.
  CHAINS_INTACT,
  /// Each correct pick has exactly one award that was not taken back.
  CORRECT_PICKS_PAID,
  /// Each award that was not taken back has one correct pick.
  AWARDS_EARNED,
  /// No day has unsettled picks past its limit.
  DAYS_SETTLED,
  /// Nothing waits in the outbox for long.
  OUTBOX_DRAINED,
  /// What was taken and given back of a user's slots agrees with their picks.
  SLOTS_ADD_UP
}
