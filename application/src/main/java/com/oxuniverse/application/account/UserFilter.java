package com.oxuniverse.application.account;

import com.oxuniverse.application.player.Player;
import java.util.Optional;

/// Which users an admin wants to see: those that fit all that is given.
public record UserFilter(Optional<Player.Role> role, Optional<Player.Status> status) {

  public static final UserFilter ALL = new UserFilter(Optional.empty(), Optional.empty());

  public boolean fits(Player.Role itsRole, Player.Status itsStatus) {
    return role.map(itsRole::equals).orElse(true) && status.map(itsStatus::equals).orElse(true);
  }
}
