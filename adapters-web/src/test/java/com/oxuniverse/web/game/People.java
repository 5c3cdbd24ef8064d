package com.oxuniverse.web.game;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Sessions and keys of the people in the tests.
public final class People {

  private static final String RANDOM = "Yk3qv0yB1m7hUu0bJ8m8Zs4Gd1Qb7hC2w9x0aKfLr5E";

  public static final Secret REFRESH_TOKEN = new Secret("oxr_" + RANDOM);
  public static final Secret INTERNAL_TOKEN = new Secret(RANDOM);
  public static final Secret KEY = new Secret("oxk_" + RANDOM + "1weJiQ");

  private static final Nickname NICKNAME = new Nickname("hana");

  private People() {}

  /// Whose such a session is, as [Tokens#session] makes them: just signed in, and let in.
  public static Holder.OfSession holder(SessionId session) {
    return holder(session, Status.ACTIVE, Instant.now());
  }

  public static Holder.OfSession holder(SessionId session, Status status, Instant signedInAt) {
    var id = session.value();
    return new Holder.OfSession(
        player(
            id.getLeastSignificantBits(),
            id.getMostSignificantBits() == 1 ? Role.ADMIN : Role.USER),
        status,
        session,
        signedInAt);
  }

  /// Whose key it is: an admin's, for no key makes one an admin.
  public static Holder.OfKey holder(Scope... scopes) {
    return new Holder.OfKey(player(1, Role.ADMIN), Status.ACTIVE, 4711, Set.of(scopes));
  }

  private static Player player(long id, Role role) {
    return new Player(new UserId(id), NICKNAME, role);
  }

  public static Session session() {
    var now = Instant.now();
    return new Session(
        Tokens.session(Samples.PLAYER, Role.USER),
        Samples.PLAYER,
        new SignIn("google", now, "Firefox"),
        now,
        now,
        now.plus(Duration.ofDays(180)));
  }

  public static StartSession.Started started() {
    return new StartSession.Started(
        player(Samples.PLAYER.number(), Role.USER), session(), REFRESH_TOKEN);
  }

  public static ApiKey key() {
    return new ApiKey(
        4711,
        Samples.PLAYER,
        "my bot",
        "oxk_Yk3q",
        Set.of(Scope.READ, Scope.PREDICT),
        Instant.parse("2024-01-02T03:04:05Z"),
        Optional.empty(),
        Optional.of(Instant.parse("2024-01-03T10:00:00Z")));
  }
}
