package com.oxuniverse.persistence.access;

import com.oxuniverse.application.AccessPorts;
import com.oxuniverse.application.AccessUseCases;
import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.fakes.FakeSecrets;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;

/// Sessions and keys as one of several nodes sees them, on one PostgreSQL.
record AccessNode(TestWorld world, SettableClock clock, AccessUseCases access) {

  static AccessNode on(TestWorld world) {
    return on(world, new SettableClock(Instant.parse("2026-03-01T12:00:00Z")), 1);
  }

  private static AccessNode on(TestWorld world, SettableClock clock, long seed) {
    var ports =
        new AccessPorts(
            world.get(UnitOfWork.class),
            world.get(Sessions.class),
            world.get(SignInStates.class),
            world.get(ApiKeys.class),
            new FakeSecrets(seed));
    return new AccessNode(world, clock, AccessUseCases.over(ports, AccessRules.DEFAULT, clock));
  }

  /// Another node at the same time.
  AccessNode beside(TestWorld instance) {
    return on(instance, clock, 2);
  }

  UserId user(String nickname) {
    return world
        .inUnitOfWork(() -> world.get(Players.class).add(new Nickname(nickname), Player.Role.USER))
        .id();
  }

  Started signIn(UserId user) {
    return (Started)
        access.startSession().start(user, new SignIn("demo", clock.instant(), "a browser"));
  }
}
