package com.oxuniverse.web.limits;

import com.oxuniverse.domain.player.UserId;

/// As what a request is counted, and whose.
///
/// @param subject a user or an address
record Counted(LimitGroup group, String subject) {

  static Counted of(UserId user, LimitGroup group) {
    return new Counted(group, "user " + user);
  }
}
