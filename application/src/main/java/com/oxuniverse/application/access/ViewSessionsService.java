package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.ViewSessions;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;
import java.util.List;

public final class ViewSessionsService implements ViewSessions {

  private final Sessions sessions;
  private final InstantSource wallClock;

  public ViewSessionsService(Sessions sessions, InstantSource wallClock) {
    this.sessions = sessions;
    this.wallClock = wallClock;
  }

  @Override
  public List<Session> of(UserId user) {
    return sessions.of(user, wallClock.instant());
  }
}
