package com.oxuniverse.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.CreateApiKey.Created;
import com.oxuniverse.application.port.in.RefreshSession.Invalid;
import com.oxuniverse.application.port.in.RefreshSession.Refreshed;
import com.oxuniverse.application.port.in.RefreshSession.Result;
import com.oxuniverse.application.port.in.RefreshSession.Reused;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two nodes on one database, and a client who is quicker than both.
@Tag("integration")
class RefreshRacesTest {

  private static TestWorld world;
  private static TestWorld second;

  private AccessNode here;
  private AccessNode there;
  private UserId ann;
  private Started started;

  @BeforeAll
  static void createTheWorlds() {
    world = TestWorld.create();
    second = world.secondInstance();
  }

  @AfterAll
  static void closeTheWorlds() {
    second.close();
    world.close();
  }

  @BeforeEach
  void signIn() {
    world.empty();
    here = AccessNode.on(world);
    there = here.beside(second);
    ann = here.user("ann");
    started = here.signIn(ann);
  }

  private static Result refresh(AccessNode node, Secret token) {
    return node.access().refreshSession().refresh(token);
  }

  private static Started refreshed(AccessNode node, Secret token) {
    return switch (refresh(node, token)) {
      case Refreshed(var session) -> session;
      case Result other -> throw new AssertionError("it was not refreshed: " + other);
    };
  }

  private static long tokens(String where) {
    return world
        .sql()
        .one("SELECT count(*) AS tokens FROM refresh_tokens " + where, row -> row.number("tokens"));
  }

  @Test
  void of_64_refreshes_at_once_on_two_nodes_all_get_the_one_new_token() {
    var turn = new AtomicInteger();
    var token = started.refreshToken();

    var answers =
        Burst.of(64, () -> refresh(turn.incrementAndGet() % 2 == 0 ? here : there, token));

    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(answers.getFirst()).isInstanceOf(Refreshed.class);
    assertThat(tokens("")).isEqualTo(2);
    assertThat(tokens("WHERE swapped_at IS NULL")).isEqualTo(1);
  }

  @Test
  void a_client_whose_burst_was_answered_goes_on() {
    var token = started.refreshToken();
    for (int i = 0; i < 5; i++) {
      var current = token;
      var answers = new HashSet<>(Burst.of(16, () -> refreshed(here, current)));
      assertThat(answers).hasSize(1);
      token = answers.iterator().next().refreshToken();
      here.clock().advance(Duration.ofMinutes(30));
    }
    assertThat(tokens("")).isEqualTo(6);
  }

  @Test
  void a_stolen_token_ends_the_session_on_every_node() {
    var next = refreshed(here, started.refreshToken());
    here.clock().advance(Duration.ofMinutes(1));

    assertThat(refresh(there, started.refreshToken())).isEqualTo(new Reused());

    assertThat(refresh(here, next.refreshToken())).isEqualTo(new Invalid());
    var session = Set.of(started.session().id());
    assertThat(here.access().recognizeCaller().sessions(session)).isEmpty();
    assertThat(here.access().viewSessions().of(ann)).isEmpty();
  }

  @Test
  void of_many_who_show_a_stolen_token_at_once_one_ends_the_session() {
    refreshed(here, started.refreshToken());
    here.clock().advance(Duration.ofMinutes(1));
    var answers = Burst.of(16, () -> refresh(there, started.refreshToken()));
    assertThat(answers).containsOnlyOnce(new Reused());
    assertThat(answers).containsOnly(new Reused(), new Invalid());
  }

  @Test
  void what_one_node_ends_or_revokes_holds_on_the_other_at_once() {
    var session = Set.of(started.session().id());
    assertThat(there.access().recognizeCaller().sessions(session)).hasSize(1);
    assertThat(here.access().endSession().endAll(ann)).isEqualTo(1);
    assertThat(there.access().recognizeCaller().sessions(session)).isEmpty();

    var key = created("bot");
    var hash = Set.of(key.secret().hash());
    assertThat(there.access().recognizeCaller().keys(hash)).hasSize(1);
    assertThat(here.access().revokeApiKey().revoke(ann, key.key().id())).isTrue();
    assertThat(there.access().recognizeCaller().keys(hash)).isEmpty();
  }

  private Created created(String name) {
    return switch (create(name)) {
      case Created created -> created;
      case CreateApiKey.Result other -> throw new AssertionError(other);
    };
  }

  private CreateApiKey.Result create(String name) {
    return here.access()
        .createApiKey()
        .create(new CreateApiKey.Command(ann, name, Set.of(Scope.READ), Optional.empty()));
  }

  @Test
  void of_64_keys_that_are_made_at_once_twenty_are() {
    var number = new AtomicInteger();
    var results = Burst.of(64, () -> create("bot" + number.incrementAndGet()));
    assertThat(results).filteredOn(Created.class::isInstance).hasSize(20);
    assertThat(here.access().viewApiKeys().of(ann)).hasSize(20);
  }
}
