package com.oxuniverse.web.security;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.web.problem.ProblemCode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Finds out whose a session or key is and what they may do, as it is after the request has come:
/// whatever has changed before, on whatever node, holds. Sessions and keys are asked for apart, so
/// that a flood of the one does not hold up the other.
@Singleton
final class Recognition {

  private final Coalesced<SessionId, Holder.OfSession> sessions;
  private final Coalesced<SecretHash, Holder.OfKey> keys;
  private final AccessRules rules;
  private final InstantSource wallClock;

  Recognition(
      RecognizeCaller recognize,
      @Named(TaskExecutors.BLOCKING) Executor mayBlock,
      AccessRules rules,
      @Named(TokenMint.WALL_CLOCK) InstantSource wallClock) {
    this.sessions = new Coalesced<>(recognize::sessions, mayBlock);
    this.keys = new Coalesced<>(recognize::keys, mayBlock);
    this.rules = rules;
    this.wallClock = wallClock;
  }

  /// @return nobody if the session is not alive, or another user's
  CompletableFuture<Optional<Authentication>> of(TokenClaims claims) {
    return sessions
        .ask(claims.session())
        .thenApply(found ->
            found
                .filter(holder -> holder.player().id().equals(claims.user()))
                .flatMap(this::authentication));
  }

  /// @return nobody if the key is not valid
  CompletableFuture<Optional<Authentication>> of(Secret key) {
    return keys.ask(key.hash()).thenApply(found -> found.flatMap(this::authentication));
  }

  private Optional<Authentication> authentication(Holder holder) {
    return switch (holder.status()) {
      case ACTIVE ->
          Optional.of(
              new Caller(holder, Grant.of(holder, wallClock.instant().minus(rules.freshSignIn()))));
      case SUSPENDED -> Optional.of(new Refused(ProblemCode.SUSPENDED));
      case DELETED -> Optional.empty();
    };
  }
}
