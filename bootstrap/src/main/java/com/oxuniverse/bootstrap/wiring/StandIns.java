package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.bootstrap.time.MachineClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/// What signing in needs and others bring: secondary, so that theirs goes before these.
@Factory
final class StandIns {

  private final SecureRandom chance = new SecureRandom();

  @Singleton
  @Secondary
  SecretSource secrets() {
    return count -> {
      var bytes = new byte[count];
      chance.nextBytes(bytes);
      return bytes;
    };
  }

  /// E-mail addresses are kept only where they can be sealed.
  @Singleton
  @Secondary
  ProviderEmails emails() {
    return (_, _) -> {};
  }

  @Singleton
  @Secondary
  StartSession sessions(Players players, SecretSource secrets) {
    return (user, signIn) -> {
      var now = MachineClock.inMicroseconds().instant();
      var session =
          new Session(
              new SessionId(UUID.nameUUIDFromBytes(secrets.bytes(16))),
              user,
              signIn,
              now,
              now,
              now.plus(Duration.ofHours(1)));
      return new StartSession.Started(
          players.find(user).orElseThrow(), session, new Secret("none"));
    };
  }
}
