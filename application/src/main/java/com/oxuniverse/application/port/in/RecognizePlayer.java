package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.player.UserId;

/// Tells the users of this game from those of another, whose tokens may be as good.
public interface RecognizePlayer {

  boolean isRegistered(UserId user);
}
