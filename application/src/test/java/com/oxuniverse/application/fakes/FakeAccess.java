package com.oxuniverse.application.fakes;

import com.oxuniverse.application.AccessPorts;
import com.oxuniverse.application.AccessUseCases;
import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;

/// Sessions and keys over fakes, with the time in a test's hand.
public record FakeAccess(
    SettableClock clock,
    FakeWorld world,
    FakeUserSessions sessions,
    FakeApiKeys keys,
    AccessPorts ports,
    AccessUseCases access) {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  public static FakeAccess create() {
    return under(AccessRules.DEFAULT);
  }

  public static FakeAccess under(AccessRules rules) {
    var clock = new SettableClock(NOON);
    var world = FakeWorld.create();
    var sessions = new FakeUserSessions(world.store());
    var keys = new FakeApiKeys(world.store());
    var ports =
        new AccessPorts(
            world.unitOfWork(),
            sessions,
            new FakeSignInStates(world.store()),
            keys,
            new FakeSecrets());
    return new FakeAccess(
        clock, world, sessions, keys, ports, AccessUseCases.over(ports, rules, clock));
  }

  public Instant now() {
    return clock.instant();
  }

  public FakeAccess after(Duration duration) {
    clock.advance(duration);
    return this;
  }

  public UserId user(String nickname) {
    return world
        .unitOfWork()
        .execute(() -> world.players().add(new Nickname(nickname), Player.Role.USER))
        .id();
  }

  public FakeAccess becomes(UserId user, Player.Status status) {
    world.store().become(user, status);
    return this;
  }

  /// A session of somebody who has signed in just now.
  public Started signIn(UserId user) {
    return (Started) access.startSession().start(user, new SignIn("demo", now(), "a browser"));
  }
}
