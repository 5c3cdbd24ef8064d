package com.oxuniverse.web.game;

import com.oxuniverse.application.access.FirstAdmin;
import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.access.SignInWithProviderService;
import com.oxuniverse.application.access.SignInsUnderWay;
import com.oxuniverse.application.fakes.FakeIdentities;
import com.oxuniverse.application.fakes.FakeProviderEmails;
import com.oxuniverse.application.fakes.FakeSignInStates;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.web.signin.SignInSetup;
import com.oxuniverse.web.signin.TestProviders;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

    /// What happens between a sign-in and its session.
    public volatile Consumer<UserId> meanwhile = _ -> {};
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
    var states = new FakeSignInStates(world.store());
    return new SignInsUnderWay(new InUnits(states, world.unitOfWork()), this::random, CLOCK);
  }

  /// So that looking a sign-in up fails as well while the world is told to.
  private record InUnits(SignInStates states, UnitOfWork units) implements SignInStates {

    @Override
    public void begin(PendingSignIn signIn, Instant now) {
      states.begin(signIn, now);
    }

    @Override
    public Optional<PendingSignIn> take(SecretHash state, Instant now) {
      return units.execute(() -> states.take(state, now));
    }

    @Override
    public int forget(Instant now, int atMost) {
      return states.forget(now, atMost);
    }
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
      sessions.meanwhile.accept(user);
      if (!world.store().statusOf(user).equals(Optional.of(Player.Status.ACTIVE))) {
        return new StartSession.NotLetIn();
      }
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
