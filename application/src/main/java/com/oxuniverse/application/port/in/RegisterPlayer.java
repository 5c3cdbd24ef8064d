package com.oxuniverse.application.port.in;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;

/// Makes a user known and pays the sign-up bonus, once (rules 7 and 10).
public interface RegisterPlayer {

  /// The player of that nickname, new or not, with at least that role.
  Player register(Nickname nickname, Player.Role role);
}
