package com.oxuniverse.web.prices;

/// What can be said of a symbol's close.
enum CloseState {
  /// It decides.
  ACCEPTED,
  /// It is final, and must not decide.
  REFUSED,
  /// Nothing final is known yet.
  AWAITED
}
