package com.oxuniverse.domain.slots;

/// Why an ad gives no slot, in the order in which it is checked (rules 4).
public enum UnlockRefusal {
  SESSION_CLOSED,
  OUTSIDE_WINDOW,
  AD_LIMIT_REACHED,
  SLOTS_FULL,
  VIEW_COUNTED
}
