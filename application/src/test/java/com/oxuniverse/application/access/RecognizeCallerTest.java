package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.CreateApiKey.Created;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognizeCallerTest {

  private final FakeAccess world = FakeAccess.create();
  private final RecognizeCaller recognize = world.access().recognizeCaller();
  private final UserId ann = world.user("ann");

  private Created key(String name) {
    return switch (world
        .access()
        .createApiKey()
        .create(new CreateApiKey.Command(ann, name, Set.of(Scope.PREDICT), Optional.empty()))) {
      case Created created -> created;
      case CreateApiKey.Result other -> throw new AssertionError(other);
    };
  }

  private Optional<Instant> lastUse() {
    return world.access().viewApiKeys().of(ann).getFirst().lastUsedAt();
  }

  @Test
  void a_session_says_who_asks_and_since_when() {
    var session = world.signIn(ann).session();
    world.after(Duration.ofHours(1));
    var holder = recognize.sessions(Set.of(session.id())).get(session.id());
    assertThat(holder)
        .isEqualTo(
            new Holder.OfSession(
                world.world().players().find(ann).orElseThrow(),
                Status.ACTIVE,
                session.id(),
                FakeAccess.NOON));
  }

  @Test
  void whatever_changes_holds_at_once() {
    var session = world.signIn(ann).session().id();
    var key = key("bot").secret().hash();
    world.world().players().changeRole(ann, Player.Role.ADMIN);
    world.becomes(ann, Status.SUSPENDED);
    assertThat(recognize.sessions(Set.of(session)).values())
        .extracting(Holder::status)
        .containsExactly(Status.SUSPENDED);
    assertThat(recognize.keys(Set.of(key)).values())
        .extracting(it -> it.player().role())
        .containsExactly(Player.Role.ADMIN);

    world.becomes(ann, Status.DELETED);
    assertThat(recognize.sessions(Set.of(session))).isEmpty();
    assertThat(recognize.keys(Set.of(key))).isEmpty();
  }

  @Test
  void a_session_is_nobodys_from_its_last_moment_on() {
    var session = world.signIn(ann).session();
    world.clock().set(session.expiresAt());
    assertThat(recognize.sessions(Set.of(session.id()))).isEmpty();
  }

  @Test
  void a_key_says_what_it_may_do() {
    var created = key("bot");
    assertThat(recognize.keys(Set.of(created.secret().hash())).values())
        .extracting(Holder.OfKey::key, Holder.OfKey::scopes)
        .containsExactly(tuple(created.key().id(), Set.of(Scope.PREDICT)));
  }

  @Test
  void the_use_of_a_key_is_noted_once_a_minute_however_often_it_asks() {
    var key = key("bot").secret().hash();
    assertThat(lastUse()).isEmpty();
    for (int i = 0; i < 60; i++) {
      recognize.keys(Set.of(key));
      world.after(Duration.ofSeconds(1));
    }
    assertThat(world.keys().writes()).isEqualTo(1);
    assertThat(lastUse()).contains(FakeAccess.NOON);

    recognize.keys(Set.of(key));
    assertThat(world.keys().writes()).isEqualTo(2);
    assertThat(lastUse()).contains(FakeAccess.NOON.plusSeconds(60));
  }

  @Test
  void the_uses_of_many_keys_are_noted_together() {
    var first = key("one").secret().hash();
    recognize.keys(Set.of(first));
    var all = Set.of(first, key("two").secret().hash(), key("three").secret().hash());
    recognize.keys(all);
    assertThat(world.keys().writes()).isEqualTo(2);
    assertThat(world.access().viewApiKeys().of(ann))
        .allSatisfy(it -> assertThat(it.lastUsedAt()).contains(FakeAccess.NOON));
  }

  @Test
  void a_use_that_cannot_be_noted_refuses_nobody_and_is_noted_later() {
    var key = key("bot").secret().hash();
    world.keys().notes(false);
    assertThat(recognize.keys(Set.of(key))).containsOnlyKeys(key);
    assertThat(lastUse()).isEmpty();

    world.keys().notes(true);
    assertThat(recognize.keys(Set.of(key))).containsOnlyKeys(key);
    assertThat(lastUse()).contains(FakeAccess.NOON);
  }

  @Test
  void what_is_no_key_is_not_noted() {
    assertThat(recognize.keys(Set.of(new Secret("nonsense").hash()))).isEmpty();
    assertThat(recognize.keys(Set.of())).isEmpty();
    assertThat(recognize.sessions(Set.of())).isEmpty();
    assertThat(world.keys().writes()).isZero();
  }
}
