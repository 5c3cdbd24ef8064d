package com.oxuniverse.web.limits;

import com.oxuniverse.domain.player.UserId;

/// As what a request is counted, and whose.
///
/// @param subject a user, a key, an address or the operator's programs
record Counted(LimitGroup group, String subject) {

  static Counted of(UserId user, LimitGroup group) {
    return new Counted(group, "user " + user);
  }

  /// Programs of the operator's are counted together, wherever they are.
  static Counted internal(LimitGroup group) {
    return new Counted(group, "internal");
  }

  /// @param key its number
  static Counted of(long key) {
    return new Counted(LimitGroup.KEY, "key " + key);
  }
}
