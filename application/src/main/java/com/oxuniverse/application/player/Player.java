package com.oxuniverse.application.player;

import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;

/// A registered user.
public record Player(UserId id, Nickname nickname, Role role) {

  public enum Role {
    USER,
    ADMIN
  }

  public enum Status {
    ACTIVE,
    /// Let in nowhere, until an admin lets them in again.
    SUSPENDED,
    /// Nobody any more; what they did in the game stays.
    DELETED
  }
}
