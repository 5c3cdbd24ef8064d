package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ApiKeys] keeps to.
public abstract class ApiKeysContract extends StorageContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:30.000001Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Set<Scope> BOTH = EnumSet.allOf(Scope.class);

  private ApiKeys keys;
  private UserId ann;

  protected abstract ApiKeys keys();

  protected abstract void become(UserId user, Status status);

  @BeforeEach
  void registerAnn() {
    keys = keys();
    ann = scene.player("ann");
  }

  private static SecretHash hash(String name) {
    return new Secret(name).hash();
  }

  /// A key whose secret is its name.
  private ApiKey added(UserId owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    return storage
        .unitOfWork()
        .execute(() -> {
          assertThat(keys.lock(owner)).isTrue();
          return keys.add(owner, name, "oxk_ABCD", hash(name), scopes, NOW, expiresAt);
        });
  }

  private ApiKey added(String name) {
    return added(ann, name, BOTH, Optional.empty());
  }

  private Optional<Instant> lastUse(ApiKey key) {
    return keys.of(key.owner()).stream()
        .filter(it -> it.id() == key.id())
        .findFirst()
        .flatMap(ApiKey::lastUsedAt);
  }

  @Test
  void a_key_is_kept_as_it_was_made() {
    var key = added(ann, "Bot α", Set.of(Scope.READ), Optional.of(TOMORROW));
    assertThat(key)
        .isEqualTo(
            new ApiKey(
                key.id(),
                ann,
                "Bot α",
                "oxk_ABCD",
                Set.of(Scope.READ),
                NOW,
                Optional.of(TOMORROW),
                Optional.empty()));
    assertThat(keys.of(ann)).containsExactly(key);
  }

  @Test
  void the_newest_comes_first_and_others_keys_not_at_all() {
    var first = added("one");
    var second = added("two");
    added(scene.player("bob"), "three", BOTH, Optional.empty());
    assertThat(keys.of(ann)).containsExactly(second, first);
  }

  @Test
  void a_name_in_another_case_is_taken_until_its_key_is_revoked() {
    var key = added("Élan");
    assertThatThrownBy(() -> added("éLAN")).isInstanceOf(TransientFailure.class);
    added(scene.player("bob"), "ÉLAN", BOTH, Optional.empty());

    assertThat(keys.revoke(ann, key.id(), NOW)).isTrue();
    assertThat(added("élan").id()).isNotEqualTo(key.id());
  }

  @Test
  void a_key_is_revoked_once_by_its_owner() {
    var key = added("one");
    assertThat(keys.revoke(scene.player("bob"), key.id(), NOW)).isFalse();
    assertThat(keys.of(ann)).containsExactly(key);

    assertThat(keys.revoke(ann, key.id(), NOW)).isTrue();
    assertThat(keys.of(ann)).isEmpty();
    assertThat(keys.holders(Set.of(hash("one")), NOW)).isEmpty();
    assertThat(keys.revoke(ann, key.id(), NOW)).isFalse();
  }

  @Test
  void all_keys_of_an_owner_are_revoked_and_no_others() {
    added("one");
    added("two");
    var three = added("three");
    keys.revoke(ann, three.id(), NOW);
    var bobs = added(scene.player("bob"), "four", BOTH, Optional.empty());

    assertThat(keys.revokeAll(ann, NOW)).isEqualTo(2);
    assertThat(keys.of(ann)).isEmpty();
    assertThat(keys.of(bobs.owner())).containsExactly(bobs);
  }

  @Test
  void holders_are_the_owners_as_they_are_now() {
    var key = added("one");
    assertThat(keys.holders(Set.of(hash("one")), NOW))
        .containsOnlyKeys(hash("one"))
        .containsValue(holder(key, Player.Role.USER, Status.ACTIVE));

    storage.players().changeRole(ann, Player.Role.ADMIN);
    become(ann, Status.SUSPENDED);
    assertThat(keys.holders(Set.of(hash("one")), NOW))
        .containsValue(holder(key, Player.Role.ADMIN, Status.SUSPENDED));

    become(ann, Status.DELETED);
    assertThat(keys.holders(Set.of(hash("one")), NOW)).isEmpty();
  }

  private static Holder.OfKey holder(ApiKey key, Player.Role role, Status status) {
    var owner = new Player(key.owner(), new Nickname("ann"), role);
    return new Holder.OfKey(owner, status, key.id(), key.scopes());
  }

  @Test
  void nobody_holds_a_key_that_has_expired_or_never_was() {
    var key = added(ann, "one", Set.of(Scope.PREDICT), Optional.of(TOMORROW));
    var asked = Set.of(hash("one"), hash("nonsense"));
    assertThat(keys.holders(asked, TOMORROW.minusMillis(1)))
        .containsOnlyKeys(hash("one"))
        .containsValue(
            new Holder.OfKey(
                new Player(ann, new Nickname("ann"), Player.Role.USER),
                Status.ACTIVE,
                key.id(),
                Set.of(Scope.PREDICT)));
    assertThat(keys.holders(asked, TOMORROW)).isEmpty();
    assertThat(keys.holders(Set.of(), NOW)).isEmpty();
  }

  @Test
  void the_last_use_is_noted_to_the_minute_and_never_goes_back() {
    var one = added("one");
    var two = added("two");
    keys.used(Set.of(one.id()), NOW);
    assertThat(lastUse(one)).contains(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(lastUse(two)).isEmpty();

    keys.used(Set.of(one.id(), two.id()), NOW.plusSeconds(60));
    assertThat(lastUse(one)).contains(Instant.parse("2026-03-01T12:01:00Z"));
    assertThat(lastUse(two)).contains(Instant.parse("2026-03-01T12:01:00Z"));

    keys.used(Set.of(one.id()), NOW);
    assertThat(lastUse(one)).contains(Instant.parse("2026-03-01T12:01:00Z"));
  }

  @Test
  void of_many_who_lock_an_owner_each_sees_the_keys_of_those_before() {
    var seen =
        Crowd.of(
            16,
            i ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      assertThat(keys.lock(ann)).isTrue();
                      int before = keys.of(ann).size();
                      keys.add(ann, "k" + i, "oxk_", hash("k" + i), BOTH, NOW, Optional.empty());
                      return before;
                    }));
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void a_key_is_somebodys() {
    assertThat(locks(ann)).isTrue();
    assertThat(locks(new UserId(9))).isFalse();
    become(ann, Status.SUSPENDED);
    assertThat(locks(ann)).isTrue();
    become(ann, Status.DELETED);
    assertThat(locks(ann)).isFalse();
  }

  private boolean locks(UserId owner) {
    return storage.unitOfWork().execute(() -> keys.lock(owner));
  }

  @Test
  void adding_and_locking_are_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> keys.lock(ann));
    assertThatIllegalStateException()
        .isThrownBy(() -> keys.add(ann, "a", "oxk_", hash("a"), BOTH, NOW, Optional.empty()));
  }
}
