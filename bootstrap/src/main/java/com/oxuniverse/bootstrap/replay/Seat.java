package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.persistence.replay.ReplayJournal;

/// Where players sit: one instance of the service.
///
/// @param journal in the same database as the game, so that both move on together
record Seat(Players players, UnitOfWork unitOfWork, ReplayJournal journal) {

  static Seat at(Game game, int players) {
    return new Seat(
        new Players(game.useCases(), players),
        game.storage().unitOfWork(),
        game.adapter(ReplayJournal.class));
  }
}
