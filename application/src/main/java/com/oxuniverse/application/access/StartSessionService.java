package com.oxuniverse.application.access;

import static java.time.temporal.ChronoUnit.MICROS;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

public final class StartSessionService implements StartSession {

  private static final int DEVICE_LENGTH = 200;

  private final Sessions sessions;
  private final SecretSource secrets;
  private final RefreshTokens tokens;
  private final AccessRules rules;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;

  public StartSessionService(
      Sessions sessions,
      SecretSource secrets,
      AccessRules rules,
      UnitOfWork unitOfWork,
      InstantSource wallClock) {
    this.sessions = sessions;
    this.secrets = secrets;
    this.tokens = new RefreshTokens(secrets);
    this.rules = rules;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
  }

  @Override
  public Result start(UserId user, SignIn signIn) {
    return unitOfWork.execute(() -> {
      var now = wallClock.instant();
      var id = SessionId.of(secrets.bytes(SessionId.BYTES));
      var token = tokens.first();
      var expiresAt = rules.tokenExpiry(now, now);
      var session = new Session(id, user, keepable(signIn, now), now, now, expiresAt);
      return sessions.add(session, token.hash())
          ? new Started(player(id, now), session, token)
          : new NotLetIn();
    });
  }

  private Player player(SessionId id, Instant now) {
    return Objects.requireNonNull(sessions.holders(Set.of(id), now).get(id)).player();
  }

  /// A provider whose clock is ahead of ours must not make a sign-in fresh for longer. The device
  /// is whatever a stranger's program says.
  private static SignIn keepable(SignIn signIn, Instant now) {
    var at = signIn.at().isAfter(now) ? now : signIn.at().truncatedTo(MICROS);
    var device = signIn.device().replaceAll("\\p{Cntrl}", " ");
    int length = Math.min(DEVICE_LENGTH, device.codePointCount(0, device.length()));
    return new SignIn(
        signIn.provider(), at, device.substring(0, device.offsetByCodePoints(0, length)));
  }
}
