package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [Accounts] keeps to.
public abstract class AccountsContract extends StorageContract {

  protected static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  protected abstract Accounts accounts();

  /// Gives the user a key that lets a program predict until then.
  protected abstract void letPredict(UserId user, Instant until);

  private Account account(UserId user) {
    return accounts().find(user).orElseThrow();
  }

  private void update(Account account) {
    doing(() -> accounts().update(account));
  }

  @Test
  void whoever_registered_has_an_account() {
    var user = scene.player("Ångström");
    var expected =
        new Account(
            new Player(user, new Nickname("Ångström"), Player.Role.USER),
            Player.Status.ACTIVE,
            false,
            Language.KO,
            Optional.empty(),
            Optional.empty());
    assertThat(accounts().find(user)).contains(expected);
    assertThat(accounts().find(new Nickname("åNGSTRÖM"))).contains(expected);
    doing(() -> assertThat(accounts().lock(user)).contains(expected));
    assertThat(accounts().find(new UserId(9))).isEmpty();
    assertThat(accounts().find(new Nickname("nobody"))).isEmpty();
  }

  @Test
  void everything_that_is_stored_is_found_again() {
    var user = scene.player("ann");
    var changed =
        new Account(
            new Player(user, new Nickname("Anne"), Player.Role.ADMIN),
            Player.Status.SUSPENDED,
            true,
            Language.EN,
            Optional.of(new SealedEmail("key-1", "00ff10")),
            Optional.of(NOW));
    update(changed);
    assertThat(accounts().find(user)).contains(changed);
    assertThat(storage.players().find(user)).contains(changed.player());
    update(changed.anonymised(Nickname.ofDeleted(user)));
    assertThat(account(user)).isEqualTo(changed.anonymised(new Nickname("deleted-1")));
  }

  @Test
  void a_nickname_of_somebody_else_is_a_lost_race() {
    scene.player("Alice");
    var bob = account(scene.player("bob"));
    assertThatThrownBy(() -> update(bob.named(new Nickname("aLICE"))))
        .isInstanceOf(TransientFailure.class);
    update(bob.named(new Nickname("BOB")));
  }

  @Test
  void only_who_rules_now_is_locked_with_a_user_and_in_the_order_of_ids() {
    var users = Stream.of("a", "b", "c", "d").map(scene::player).toList();
    update(account(users.get(3)).as(Player.Role.ADMIN));
    update(account(users.get(0)).as(Player.Role.ADMIN));
    update(account(users.get(2)).as(Player.Role.ADMIN).being(Player.Status.SUSPENDED));
    doing(() -> {
      assertThat(accounts().lockWithAdmins(users.get(1)).stream().map(Account::id))
          .containsExactly(users.get(0), users.get(1), users.get(3));
      assertThat(accounts().lockWithAdmins(new UserId(99))).hasSize(2);
    });
  }

  @Test
  void of_two_admins_who_depose_each_other_one_stays() {
    for (int round = 0; round < 10; round++) {
      var a = scene.player("a" + round);
      var b = scene.player("b" + round);
      update(account(a).as(Player.Role.ADMIN));
      update(account(b).as(Player.Role.ADMIN));
      var deposed = Crowd.of(2, i -> depose(i == 0 ? a : b, i == 0 ? b : a));
      assertThat(deposed).containsExactlyInAnyOrder(true, false);
      update(account(a).as(Player.Role.USER));
      update(account(b).as(Player.Role.USER));
    }
  }

  private boolean depose(UserId admin, UserId other) {
    return storage
        .unitOfWork()
        .execute(() -> {
          var locked = accounts().lockWithAdmins(other);
          boolean may = locked.stream().anyMatch(it -> it.id().equals(admin) && it.rules());
          locked.stream()
              .filter(it -> may && it.id().equals(other))
              .forEach(it -> accounts().update(it.as(Player.Role.USER)));
          return may;
        });
  }

  @Test
  void a_bot_is_who_has_a_living_key_to_predict() {
    var ann = scene.player("ann");
    var bob = scene.player("bob");
    letPredict(ann, NOW.plusSeconds(1));
    letPredict(bob, NOW);
    assertThat(accounts().isBot(ann, NOW)).isTrue();
    assertThat(accounts().isBot(bob, NOW)).isFalse();
    assertThat(accounts().isBot(new UserId(9), NOW)).isFalse();
    assertThat(accounts().search("", Optional.empty(), 5, NOW).items())
        .containsExactly(
            new FoundPlayer(new Nickname("ann"), true),
            new FoundPlayer(new Nickname("bob"), false));
  }

  @Test
  void users_are_listed_by_id_page_by_page() {
    var rich = scene.rich("rich");
    var poor = scene.player("poor");
    var boss = scene.player("boss");
    update(account(boss).as(Player.Role.ADMIN));
    update(account(poor).being(Player.Status.SUSPENDED));

    var first = accounts().page(UserFilter.ALL, Optional.empty(), 2, NOW);
    assertThat(first.hasMore()).isTrue();
    assertThat(first.items())
        .containsExactly(
            new KnownUser(
                account(rich).player(), Player.Status.ACTIVE, false, 1000, Optional.empty()),
            new KnownUser(
                account(poor).player(), Player.Status.SUSPENDED, false, 0, Optional.empty()));
    var second = accounts().page(UserFilter.ALL, Optional.of(poor), 2, NOW);
    assertThat(second.hasMore()).isFalse();
    assertThat(second.items()).extracting(it -> it.player().id()).containsExactly(boss);
    assertThat(accounts().known(poor, NOW)).contains(first.items().getLast());
    assertThat(accounts().known(new UserId(9), NOW)).isEmpty();

    assertThat(listed(new UserFilter(Optional.of(Player.Role.ADMIN), Optional.empty())))
        .containsExactly(boss);
    assertThat(listed(new UserFilter(Optional.empty(), Optional.of(Player.Status.SUSPENDED))))
        .containsExactly(poor);
  }

  private List<UserId> listed(UserFilter filter) {
    return accounts().page(filter, Optional.empty(), 9, NOW).items().stream()
        .map(it -> it.player().id())
        .toList();
  }

  @Test
  void players_are_found_by_how_their_nickname_begins() {
    var names = List.of("Ann", "anna", "ANNABEL", "bob", "Älva", "철수", "철민", "a_n", "a.n");
    names.forEach(scene::player);
    var gone = scene.player("annex");
    update(account(gone).being(Player.Status.DELETED));

    assertThat(found("ann")).containsExactly("Ann", "anna", "ANNABEL");
    assertThat(found("ANNA")).containsExactly("anna", "ANNABEL");
    assertThat(found("äL")).containsExactly("Älva");
    assertThat(found("철")).containsExactly("철민", "철수");
    assertThat(found("a_")).containsExactly("a_n");
    assertThat(found("%")).isEmpty();
    assertThat(found("")).hasSize(names.size());
  }

  private List<String> found(String beginning) {
    return accounts().search(beginning, Optional.empty(), 50, NOW).items().stream()
        .map(it -> it.nickname().text())
        .toList();
  }

  @Test
  void a_search_goes_on_behind_the_last_one_found() {
    Stream.of("ann3", "Ann1", "aNN2", "other").forEach(scene::player);
    var first = accounts().search("ann", Optional.empty(), 2, NOW);
    assertThat(first.hasMore()).isTrue();
    var last = first.items().getLast().nickname();
    assertThat(last).isEqualTo(new Nickname("aNN2"));
    var second = accounts().search("ann", Optional.of(last), 2, NOW);
    assertThat(second.items()).extracting(it -> it.nickname().text()).containsExactly("ann3");
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void cancelled_picks_are_not_on_the_record() {
    scene.open(Scene.TUESDAY, Scene.AAPL, Scene.MSFT);
    var user = scene.player("ann");
    scene.pick(user, Scene.AAPL, Choice.UP, "100");
    scene.cancel(scene.pick(user, Scene.MSFT, Choice.UP, "100"));
    assertThat(accounts().record(user)).isEqualTo(new PickRecord(1, 0, 0, 0));
    assertThat(accounts().record(scene.player("bob"))).isEqualTo(PickRecord.NONE);
  }

  @Test
  void users_whose_address_is_sealed_by_an_old_key_are_found() {
    var users = Stream.of("a", "b", "c", "d").map(scene::player).toList();
    seal(users.get(0), "old");
    seal(users.get(1), "new");
    seal(users.get(3), "older");
    assertThat(accounts().sealedOtherwise("new", Optional.empty(), 9))
        .containsExactly(users.get(0), users.get(3));
    assertThat(accounts().sealedOtherwise("new", Optional.empty(), 1))
        .containsExactly(users.getFirst());
    assertThat(accounts().sealedOtherwise("new", Optional.of(users.getFirst()), 9))
        .containsExactly(users.getLast());
  }

  private void seal(UserId user, String keyName) {
    update(account(user).sealedAs(Optional.of(new SealedEmail(keyName, "00"))));
  }

  @Test
  void whoever_is_not_there_cannot_be_stored() {
    var nobody = account(scene.player("ann")).anonymised(new Nickname("x"));
    var other =
        new Account(
            new Player(new UserId(9), new Nickname("nine"), Player.Role.USER),
            nobody.status(),
            true,
            Language.KO,
            Optional.empty(),
            Optional.empty());
    assertThatIllegalStateException().isThrownBy(() -> update(other));
  }

  @Test
  void locking_and_storing_are_only_for_units_of_work() {
    var account = account(scene.player("ann"));
    assertThatIllegalStateException().isThrownBy(() -> accounts().lock(account.id()));
    assertThatIllegalStateException().isThrownBy(() -> accounts().lockWithAdmins(account.id()));
    assertThatIllegalStateException().isThrownBy(() -> accounts().update(account));
    assertThatIllegalStateException()
        .isThrownBy(() -> accounts().erasePersonalTraces(account.id()));
  }
}
