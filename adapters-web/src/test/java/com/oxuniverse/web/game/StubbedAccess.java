package com.oxuniverse.web.game;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.application.port.in.ViewSessions;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.InternalToken;
import com.oxuniverse.web.security.TokenMint;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The use cases of sessions and keys, answering as the [StubbedGame] says.
@Factory
class StubbedAccess {

  private final StubbedGame game;

  StubbedAccess(StubbedGame game) {
    this.game = game;
  }

  @Singleton
  AccessRules accessRules() {
    return AccessRules.DEFAULT;
  }

  @Singleton
  @Named(TokenMint.WALL_CLOCK)
  InstantSource wallClock() {
    return InstantSource.system();
  }

  @Singleton
  InternalToken internalToken() {
    return new InternalToken(Optional.of(People.INTERNAL_TOKEN));
  }

  @Singleton
  RecognizeCaller recognizeCaller() {
    return new RecognizeCaller() {
      @Override
      public Map<SessionId, Holder.OfSession> sessions(Set<SessionId> sessions) {
        return known(sessions, game.sessions);
      }

      @Override
      public Map<SecretHash, Holder.OfKey> keys(Set<SecretHash> keys) {
        return known(keys, game.keys);
      }
    };
  }

  private static <K, V> Map<K, V> known(Set<K> keys, Function<K, Optional<V>> holders) {
    var known = new HashMap<K, V>();
    keys.forEach(key -> holders.apply(key).ifPresent(holder -> known.put(key, holder)));
    return known;
  }

  @Singleton
  RefreshSession refreshSession() {
    return token -> game.answer(game.refreshed, token);
  }

  @Singleton
  EndSession endSession() {
    return new EndSession() {
      @Override
      public boolean end(UserId user, SessionId session) {
        return game.answer(game.ended, List.of(user, session));
      }

      @Override
      public Optional<UserId> end(Secret refreshToken) {
        return game.answer(game.ended, refreshToken)
            ? Optional.of(Samples.PLAYER)
            : Optional.empty();
      }

      @Override
      public int endAll(UserId user) {
        return game.answer(() -> 2, List.of("all", user));
      }
    };
  }

  @Singleton
  ViewSessions viewSessions() {
    return user -> game.answer(game.ownSessions, user);
  }

  @Singleton
  CreateApiKey createApiKey() {
    return command -> game.answer(game.keyCreated, command);
  }

  @Singleton
  RevokeApiKey revokeApiKey() {
    return (owner, key) -> game.answer(game.keyRevoked, List.of(owner, key));
  }

  @Singleton
  ViewApiKeys viewApiKeys() {
    return owner -> game.answer(game.ownKeys, owner);
  }
}
