package com.oxuniverse.web.game;

import com.oxuniverse.application.access.FirstAdmin;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.access.SignInWithProviderService;
import com.oxuniverse.application.access.SignInsUnderWay;
import com.oxuniverse.application.fakes.FakeIdentities;
import com.oxuniverse.application.fakes.FakeProviderEmails;
import com.oxuniverse.application.fakes.FakeSignInStates;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.web.signin.SignInSetup;
import com.oxuniverse.web.signin.TestProviders;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Sign-in by the real use cases over fakes, and sessions that are only counted.
@Factory
public class SignInFakes {

  /// In microseconds, as the ledger keeps time.
  private static final InstantSource CLOCK =
      InstantSource.tick(InstantSource.system(), Duration.ofNanos(1_000));

  private final SecureRandom chance = new SecureRandom();

  /// A session that a use case was asked for.
  public record Begun(UserId user, SignIn signIn) {}

  @Singleton
  public static class BegunSessions {
    public final List<Begun> all = new CopyOnWriteArrayList<>();
  }

  @Singleton
  FakeWorld world() {
    return FakeWorld.create();
  }

  @Singleton
  SignInSetup setup() {
    return TestProviders.setup();
  }

  @Singleton
  SignInsUnderWay signIns(FakeWorld world) {
    return new SignInsUnderWay(new FakeSignInStates(world.store()), this::random, CLOCK);
  }

  private byte[] random(int count) {
    var bytes = new byte[count];
    chance.nextBytes(bytes);
    return bytes;
  }

  @Singleton
  SignInWithProvider signInWithProvider(FakeWorld world) {
    return new SignInWithProviderService(
        new SignInWithProviderService.Ports(
            world.unitOfWork(),
            new FakeIdentities(world.store()),
            world.players(),
            world.ledger(),
            world.audit(),
            new FakeProviderEmails(world.store())),
        GameRules.DEFAULT.points(),
        Optional.of(new FirstAdmin("google", "boss")),
        CLOCK,
        CLOCK);
  }

  @Singleton
  StartSession startSession(FakeWorld world, BegunSessions sessions) {
    return (user, signIn) -> {
      sessions.all.add(new Begun(user, signIn));
      var now = CLOCK.instant();
      return new StartSession.Started(
          world.players().find(user).orElseThrow(),
          new Session(
              new SessionId(new UUID(0, sessions.all.size())),
              user,
              signIn,
              now,
              now,
              now.plus(Duration.ofDays(30))),
          new Secret("oxr_" + sessions.all.size()));
    };
  }
}
