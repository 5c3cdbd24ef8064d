package com.oxuniverse.domain.prediction;

/// Why a pick is not taken, changed or cancelled, in the order in which it is checked (rules 4).
public enum Refusal {
  MALFORMED_SYMBOL,
  SESSION_CLOSED,
  OUTSIDE_WINDOW,
  NOT_IN_UNIVERSE,
  ALREADY_PREDICTED,
  SLOTS_EXHAUSTED,
  NO_LIVE_PICK,
  PICK_LOCKED,
  CHOICE_UNCHANGED
}
