package com.oxuniverse.application.access;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.application.port.out.Sessions.Swap;
import com.oxuniverse.application.port.out.Sessions.Token;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Of requests that show the same token at once, the first that gets hold of the session swaps it
/// and the others are answered as retries of it.
public final class RefreshSessionService implements RefreshSession {

  private final Sessions sessions;
  private final RefreshTokens tokens;
  private final AccessRules rules;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;

  public RefreshSessionService(
      Sessions sessions,
      SecretSource secrets,
      AccessRules rules,
      UnitOfWork unitOfWork,
      InstantSource wallClock) {
    this.sessions = sessions;
    this.tokens = new RefreshTokens(secrets);
    this.rules = rules;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
  }

  /// Whoever waits for others is judged by when they came.
  @Override
  public Result refresh(Secret refreshToken) {
    if (!RefreshTokens.isWellFormed(refreshToken)) {
      return new Invalid();
    }
    var cameAt = wallClock.instant();
    return unitOfWork.execute(() ->
        sessions
            .lock(refreshToken.hash())
            .flatMap(token -> ofLiving(token, refreshToken, cameAt))
            .orElseGet(Invalid::new));
  }

  private Optional<Result> ofLiving(Token token, Secret shown, Instant cameAt) {
    return sessions
        .find(token.session(), cameAt)
        .map(session ->
            token
                .swapped()
                .map(swap -> again(session, shown, swap, cameAt))
                .orElseGet(() -> first(session, token, shown, cameAt)));
  }

  private Result again(Session session, Secret shown, Swap swap, Instant cameAt) {
    if (cameAt.isAfter(swap.at().plus(rules.retry()))) {
      var _ = sessions.end(session.user(), session.id(), End.REUSE, cameAt);
      return new Reused();
    }
    return refreshed(session, cameAt, () -> RefreshTokens.successor(shown, swap.salt()));
  }

  private Result first(Session session, Token token, Secret shown, Instant cameAt) {
    return token.expiresAt().isAfter(cameAt)
        ? refreshed(session, cameAt, () -> swapped(session, shown))
        : new Invalid();
  }

  /// Dated to when it is made and not to when it was asked for: a client that asks again because it
  /// was made to wait is no thief.
  private Secret swapped(Session session, Secret shown) {
    var now = wallClock.instant();
    var swap = new Swap(now, tokens.salt());
    var next = RefreshTokens.successor(shown, swap.salt());
    var expiresAt = rules.tokenExpiry(session.startedAt(), now);
    sessions.swap(shown.hash(), swap, next.hash(), expiresAt);
    return next;
  }

  /// @param next the next token, made only if the user is let in
  private Result refreshed(Session session, Instant cameAt, Supplier<Secret> next) {
    var id = session.id();
    return Optional.ofNullable(sessions.holders(Set.of(id), cameAt).get(id))
        .map(holder ->
            holder.status() == Player.Status.ACTIVE
                ? new Refreshed(started(holder.player(), id, next.get(), cameAt))
                : new Suspended())
        .orElseGet(Invalid::new);
  }

  private Started started(Player player, SessionId id, Secret next, Instant cameAt) {
    return new Started(player, sessions.find(id, cameAt).orElseThrow(), next);
  }
}
