package com.oxuniverse.application.audit;

import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;

/// An admin who does something.
public record Admin(UserId id, Nickname nickname) implements Actor {

  /// How the audit trail names the admin. A nickname can change and be somebody else's later; no
  /// nickname has a `#`.
  @Override
  public String signature() {
    return nickname + "#" + id;
  }
}
