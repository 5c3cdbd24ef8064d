package com.oxuniverse.application.player;

import com.oxuniverse.application.port.in.RecognizePlayer;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.domain.player.UserId;
import java.util.concurrent.atomic.AtomicLong;

/// Ids have no gaps and users are never deleted, so whoever comes before a known one is known.
public final class RecognizePlayerService implements RecognizePlayer {

  private final Players players;
  private final AtomicLong lastKnown = new AtomicLong();

  public RecognizePlayerService(Players players) {
    this.players = players;
  }

  @Override
  public boolean isRegistered(UserId user) {
    if (user.number() <= lastKnown.get()) {
      return true;
    }
    boolean isFound = players.find(user).isPresent();
    if (isFound) {
      lastKnown.accumulateAndGet(user.number(), Math::max);
    }
    return isFound;
  }
}
