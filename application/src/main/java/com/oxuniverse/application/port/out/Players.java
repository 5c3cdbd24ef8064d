package com.oxuniverse.application.port.out;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// The registered users.
public interface Players {

  Optional<Player> find(UserId id);

  /// Whatever the nickname's case.
  Optional<Player> find(Nickname nickname);

  /// Adds a player under the next number: 1, 2, 3 … without gaps, for ids are part of ledger hashes
  /// and two runs of the same facts must give the same ledger. Call inside a [UnitOfWork].
  ///
  /// @throws com.oxuniverse.application.TransientFailure if the nickname was taken meanwhile
  Player add(Nickname nickname, Player.Role role);

  /// Whether there is an admin who is let in.
  boolean hasAdmin();

  void changeRole(UserId id, Player.Role role);
}
