package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;

public final class EndSessionService implements EndSession {

  private final Sessions sessions;
  private final InstantSource wallClock;

  public EndSessionService(Sessions sessions, InstantSource wallClock) {
    this.sessions = sessions;
    this.wallClock = wallClock;
  }

  @Override
  public boolean end(UserId user, SessionId session) {
    return sessions.end(user, session, End.LOGOUT, wallClock.instant());
  }

  @Override
  public int endAll(UserId user) {
    return sessions.endAll(user, End.REVOKED, wallClock.instant());
  }
}
