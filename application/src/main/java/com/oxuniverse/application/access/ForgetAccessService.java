package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.ForgetAccess;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SignInStates;
import java.time.Duration;
import java.time.InstantSource;

public final class ForgetAccessService implements ForgetAccess {

  /// How long a session that is over is known still, should anybody ask what became of it.
  private static final Duration KEPT = Duration.ofDays(30);

  private final Sessions sessions;
  private final SignInStates signIns;
  private final InstantSource wallClock;

  public ForgetAccessService(Sessions sessions, SignInStates signIns, InstantSource wallClock) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.wallClock = wallClock;
  }

  @Override
  public int forget(int atMost) {
    var now = wallClock.instant();
    return Math.max(sessions.forget(now.minus(KEPT), atMost), signIns.forget(now, atMost));
  }
}
