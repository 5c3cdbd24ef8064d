package com.oxuniverse.domain.settlement;

/// Why a pick is neither won nor lost (rules 6). The first five refuse a symbol's close and go
/// before a pick's own reasons.
public enum VoidReason {
  MISSING_CLOSE,
  NON_POSITIVE,
  WRONG_DAY,
  ABNORMAL_MOVE,
  DELISTED,
  NO_SNAPSHOT,
  BAD_SNAPSHOT,
  UNCHANGED;

  public boolean refusesClose() {
    return switch (this) {
      case MISSING_CLOSE, NON_POSITIVE, WRONG_DAY, ABNORMAL_MOVE, DELISTED -> true;
      case NO_SNAPSHOT, BAD_SNAPSHOT, UNCHANGED -> false;
    };
  }
}
