package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;
import java.util.Optional;

public final class EndSessionService implements EndSession {

  private final Sessions sessions;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;

  public EndSessionService(Sessions sessions, UnitOfWork unitOfWork, InstantSource wallClock) {
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
  }

  @Override
  public boolean end(UserId user, SessionId session) {
    return sessions.end(user, session, End.LOGOUT, wallClock.instant());
  }

  @Override
  public Optional<UserId> end(Secret refreshToken) {
    if (!RefreshTokens.isWellFormed(refreshToken)) {
      return Optional.empty();
    }
    return unitOfWork.execute(() ->
        sessions
            .lock(refreshToken.hash())
            .flatMap(token -> sessions.find(token.session(), wallClock.instant()))
            .filter(session -> end(session.user(), session.id()))
            .map(Session::user));
  }

  @Override
  public int endAll(UserId user) {
    return sessions.endAll(user, End.REVOKED, wallClock.instant());
  }
}
