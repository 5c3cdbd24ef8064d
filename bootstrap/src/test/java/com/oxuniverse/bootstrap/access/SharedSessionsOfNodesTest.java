package com.oxuniverse.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.CreateApiKey.Created;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.RefreshSession.Refreshed;
import com.oxuniverse.application.port.in.RefreshSession.Reused;
import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.application.port.in.ViewSessions;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.time.SettableClock;
import com.oxuniverse.bootstrap.wiring.AccessSetup;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances of the service on one database, with the real time in a test's hand. What one of
/// them says about sessions and keys, the other says too.
@Tag("integration")
class SharedSessionsOfNodesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  private final SettableClock wallClock = new SettableClock(NOON);
  private PostgresServer server;
  private Node here;
  private Node there;

  /// An instance with connections of its own.
  private record Node(Database database, Game game) {

    <T> T its(Class<T> useCase) {
      return game.adapter(useCase);
    }

    void stop() {
      game.close();
      database.close();
    }
  }

  @BeforeEach
  void startBoth() throws IOException {
    FirstStart.copyTo(folder);
    var home = OxHome.at(folder.toRealPath());
    server = EmbeddedPostgresServer.start(home);
    server.createDatabaseIfAbsent(Game.DATABASE);
    here = node(home);
    there = node(home);
  }

  private Node node(OxHome home) {
    var configuration = Configuration.of(home, Map.of(), new Properties());
    var calendar = NyseCalendar.create();
    var market = GameMarket.open(configuration, calendar, wallClock);
    var database = Database.open(GameDatabase.address(server, Game.DATABASE, 4));
    var setup = GameSetup.of(configuration, market.ports(), calendar, wallClock);
    var access = new AccessSetup(AccessRules.DEFAULT, wallClock);
    return new Node(database, Game.over(database, setup, access));
  }

  @AfterEach
  void stopBoth() {
    Stream.of(here, there).forEach(Node::stop);
    server.close();
  }

  private UserId ann() {
    return here.game().useCases().registerPlayer().register(new Nickname("ann"), Role.USER).id();
  }

  private Started signIn(UserId user) {
    return signIn(here, user);
  }

  private static Started signIn(Node node, UserId user) {
    return (Started)
        node.its(StartSession.class).start(user, new SignIn("demo", NOON, "a browser"));
  }

  private static Secret refreshed(Node node, Secret token) {
    return switch (node.its(RefreshSession.class).refresh(token)) {
      case Refreshed(var started) -> started.refreshToken();
      case RefreshSession.Result other -> throw new AssertionError(other);
    };
  }

  @Test
  void a_session_goes_on_at_whichever_of_them_it_comes_to() {
    var ann = ann();
    var started = signIn(ann);
    var session = started.session().id();
    assertThat(there.its(RecognizeCaller.class).sessions(Set.of(session))).containsKey(session);

    var next = refreshed(there, started.refreshToken());
    assertThat(refreshed(here, started.refreshToken())).isEqualTo(next);

    wallClock.set(NOON.plus(Duration.ofMinutes(1)));
    assertThat(here.its(RefreshSession.class).refresh(started.refreshToken()))
        .isEqualTo(new Reused());
    assertThat(there.its(RecognizeCaller.class).sessions(Set.of(session))).isEmpty();
    assertThat(there.its(ViewSessions.class).of(ann)).isEmpty();
  }

  @Test
  void what_one_of_them_ends_or_revokes_lets_nobody_into_the_other() {
    var ann = ann();
    var session = signIn(ann).session().id();
    var key = key(ann);
    var hash = key.secret().hash();
    var caller = there.its(RecognizeCaller.class);
    assertThat(caller.sessions(Set.of(session))).hasSize(1);
    assertThat(caller.keys(Set.of(hash))).hasSize(1);
    assertThat(here.its(ViewApiKeys.class).of(ann).getFirst().lastUsedAt()).contains(NOON);

    assertThat(here.its(EndSession.class).end(ann, session)).isTrue();
    assertThat(here.its(RevokeApiKey.class).revoke(ann, key.key().id())).isTrue();

    assertThat(caller.sessions(Set.of(session))).isEmpty();
    assertThat(caller.keys(Set.of(hash))).isEmpty();
  }

  private Created key(UserId owner) {
    var command = new CreateApiKey.Command(owner, "bot", Set.of(Scope.READ), Optional.empty());
    return switch (here.its(CreateApiKey.class).create(command)) {
      case Created created -> created;
      case CreateApiKey.Result other -> throw new AssertionError(other);
    };
  }

  @Test
  void no_two_of_their_secrets_are_the_same() {
    var ann = ann();
    var tokens =
        Stream.of(here, there)
            .flatMap(node -> Stream.generate(() -> signIn(node, ann)).limit(5))
            .map(Started::refreshToken)
            .toList();
    assertThat(tokens).doesNotHaveDuplicates();
  }
}
