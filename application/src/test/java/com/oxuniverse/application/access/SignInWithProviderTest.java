package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeIdentities;
import com.oxuniverse.application.fakes.FakeProviderEmails;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.in.SignInWithProvider.SignedIn;
import com.oxuniverse.application.port.in.SignInWithProvider.Suspended;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInWithProviderTest {

  private static final Instant GAME_TIME = Instant.parse("2024-01-02T00:00:00Z");
  private static final Instant REAL_TIME = Instant.parse("2025-06-07T08:09:10Z");

  private final FakeWorld world = FakeWorld.create();
  private final SettableClock wallClock = new SettableClock(REAL_TIME);
  private final SignInWithProvider signIn =
      service(GameRules.DEFAULT.points(), new FirstAdmin("google", "boss"));

  private SignInWithProvider service(PointRules rules, FirstAdmin first) {
    return new SignInWithProviderService(
        new SignInWithProviderService.Ports(
            world.unitOfWork(),
            new FakeIdentities(world.store()),
            world.players(),
            world.ledger(),
            world.audit(),
            new FakeProviderEmails(world.store())),
        rules,
        Optional.of(first),
        new SettableClock(GAME_TIME),
        wallClock);
  }

  private static ProviderAccount google(String subject, String nickname) {
    return new ProviderAccount(
        "google", "https://accounts.google.com", subject, nickname, Optional.empty());
  }

  private static ProviderAccount kakao(String subject, String nickname) {
    return new ProviderAccount(
        "kakao", "https://kauth.kakao.com", subject, nickname, Optional.empty());
  }

  private Player signedIn(ProviderAccount account) {
    return ((SignedIn) signIn.signIn(account)).player();
  }

  private String nickname(String said) {
    return signedIn(google("subject of " + said, said)).nickname().text();
  }

  private Player player(UserId user) {
    return world.players().find(user).orElseThrow();
  }

  @Test
  void the_first_time_makes_a_user_and_pays_the_bonus_at_the_games_time() {
    assertThat(signIn.signIn(google("1", "Mina")))
        .isEqualTo(new SignedIn(new Player(new UserId(1), new Nickname("Mina"), Role.USER), true));

    var entries = world.store().ledgerOf(new UserId(1));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().balanceAfter()).isEqualTo(1_000);
    assertThat(entries.getFirst().posting().at()).isEqualTo(GAME_TIME);
    assertThat(world.store().lastSignIn(new UserId(1))).contains(REAL_TIME);
  }

  @Test
  void whoever_comes_back_is_the_same_user_and_is_paid_nothing() {
    var first = signedIn(google("1", "Mina"));
    wallClock.advance(Duration.ofDays(3));

    assertThat(signIn.signIn(google("1", "Mina"))).isEqualTo(new SignedIn(first, false));

    assertThat(world.store().ledgerOf(first.id())).hasSize(1);
    assertThat(world.store().lastSignIn(first.id())).contains(REAL_TIME.plus(Duration.ofDays(3)));
  }

  @Test
  void the_same_subject_or_the_same_email_at_another_provider_is_somebody_else() {
    var here = signedIn(withEmail(google("1", "Mina"), "mina@example.com"));
    var there = signedIn(withEmail(kakao("1", "Mina"), "mina@example.com"));

    assertThat(there.id()).isNotEqualTo(here.id());
    assertThat(there.nickname()).isEqualTo(new Nickname("Mina-2"));
  }

  private static ProviderAccount withEmail(ProviderAccount account, String email) {
    return new ProviderAccount(
        account.provider(),
        account.issuer(),
        account.subject(),
        account.nickname(),
        Optional.of(email));
  }

  @Test
  void an_email_is_kept_while_the_provider_tells_it() {
    var user = signedIn(withEmail(google("1", "Mina"), "mina@example.com")).id();
    assertThat(world.store().email(user)).contains("mina@example.com");

    signedIn(google("1", "Mina"));

    assertThat(world.store().email(user)).isEmpty();
  }

  @Test
  void a_game_without_a_bonus_books_none() {
    var thrifty = service(new PointRules(0, 50), new FirstAdmin("google", "boss"));

    thrifty.signIn(google("1", "Mina"));

    assertThat(world.store().ledgerOf(new UserId(1))).isEmpty();
  }

  @Test
  void a_nickname_that_is_taken_gets_the_smallest_free_number() {
    IntStream.rangeClosed(1, 120)
        .forEach(i -> signedIn(google("a" + i, i % 2 == 0 ? "mina" : "Mina")));

    assertThat(
            world.store().players().stream()
                .map(it -> it.nickname().text().toLowerCase(Locale.ROOT)))
        .hasSize(120)
        .doesNotHaveDuplicates()
        .contains("mina", "mina-2", "mina-120");
  }

  @ParameterizedTest
  @CsvSource({
    "홍길동, 홍길동",
    "'  Ann   Lee ', Ann Lee",
    "'<b>Ann</b>', bAnnb",
    "'Ann 😀 Lee', Ann Lee",
    "'😀', player",
    "'', player",
    "'\u0000\u202e', player",
    "Deleted-7, player",
    "Ａｎｎ, Ann",
    "A123456789012345678901234567890123456789, A12345678901234567890123456789"
  })
  void whatever_a_provider_says_becomes_a_nickname(String said, String nickname) {
    assertThat(nickname(said)).isEqualTo(nickname);
  }

  @Test
  void a_long_nickname_makes_room_for_its_number() {
    var said = "A123456789012345678901234567890";
    signedIn(google("1", said));

    assertThat(signedIn(google("2", said)).nickname().text())
        .isEqualTo("A123456789012345678901234567-2");
  }

  @Test
  void a_nickname_follows_the_providers() {
    var user = signedIn(google("1", "Mina")).id();
    signedIn(google("2", "Queen"));

    assertThat(signedIn(google("1", "Queen")).nickname()).isEqualTo(new Nickname("Queen-2"));

    assertThat(player(user).nickname()).isEqualTo(new Nickname("Queen-2"));
  }

  @Test
  void a_nickname_of_ones_own_is_not_in_the_way_of_the_same_in_another_case() {
    signedIn(google("1", "mina"));

    assertThat(signedIn(google("1", "MINA")).nickname()).isEqualTo(new Nickname("MINA"));
  }

  @Test
  void a_nickname_that_stays_the_same_at_the_provider_is_left_as_it_is() {
    signedIn(google("1", "mina"));
    var second = signedIn(google("2", "mina"));
    world.store().choose(new UserId(1), new Nickname("other"));

    assertThat(signedIn(google("2", "mina")).nickname()).isEqualTo(second.nickname());
  }

  @Test
  void a_nickname_chosen_by_hand_no_longer_follows() {
    var user = signedIn(google("1", "Mina")).id();
    world.store().choose(user, new Nickname("queen"));

    assertThat(signedIn(google("1", "Minerva")).nickname()).isEqualTo(new Nickname("queen"));
    assertThat(player(user).nickname()).isEqualTo(new Nickname("queen"));
  }

  @Test
  void a_suspended_user_is_not_let_in_and_nothing_changes() {
    var user = signedIn(google("1", "Mina")).id();
    world.store().become(user, Player.Status.SUSPENDED);
    wallClock.advance(Duration.ofDays(1));

    assertThat(signIn.signIn(google("1", "Minerva"))).isEqualTo(new Suspended());

    assertThat(player(user).nickname()).isEqualTo(new Nickname("Mina"));
    assertThat(world.store().lastSignIn(user)).contains(REAL_TIME);
  }

  @Test
  void the_first_admin_is_named_by_provider_and_subject() {
    assertThat(signedIn(kakao("boss", "Boss")).role()).isEqualTo(Role.USER);
    assertThat(world.store().acts()).isEmpty();

    var boss = signedIn(google("boss", "Boss"));

    assertThat(boss.role()).isEqualTo(Role.ADMIN);
    assertThat(player(boss.id()).role()).isEqualTo(Role.ADMIN);
    assertThat(world.store().acts())
        .containsExactly(
            new AdminAct(
                "configuration",
                "user.role",
                "user/2",
                "USER",
                "ADMIN",
                "ox.access.first-admin names them, and there is no other",
                GAME_TIME));
    signedIn(google("boss", "Boss"));
    assertThat(world.store().acts()).hasSize(1);
  }

  @Test
  void the_first_admin_stays_what_another_admin_has_made_of_them() {
    var boss = signedIn(google("boss", "Boss")).id();
    var other = signedIn(google("2", "Other")).id();
    changeRole(other, Role.ADMIN);
    changeRole(boss, Role.USER);

    assertThat(signedIn(google("boss", "Boss")).role()).isEqualTo(Role.USER);

    changeRole(other, Role.USER);
    assertThat(signedIn(google("boss", "Boss")).role())
        .as("somebody must rule")
        .isEqualTo(Role.ADMIN);
  }

  private void changeRole(UserId user, Role role) {
    boolean _ =
        world
            .unitOfWork()
            .execute(() -> {
              world.players().changeRole(user, role);
              return true;
            });
  }

  @Test
  void a_name_that_the_provider_no_longer_tells_is_kept() {
    var user = signedIn(google("1", "Mina")).id();

    signedIn(google("1", ""));

    assertThat(player(user).nickname().text()).isEqualTo("Mina");
  }

  @Test
  void the_nicknames_of_deleted_users_and_of_paths_are_nobodys() {
    IntStream.rangeClosed(1, 3).forEach(i -> signedIn(google("a" + i, "deleted")));
    signedIn(google("b", "me"));

    assertThat(world.store().players())
        .extracting(it -> it.nickname().text())
        .containsExactly("player", "player-2", "player-3", "me-2");
  }

  @Test
  void of_a_name_that_very_many_have_a_free_number_is_found_in_few_steps() {
    IntStream.rangeClosed(1, 2_000).forEach(i -> signedIn(google("a" + i, "mina")));

    assertThat(world.store().players())
        .extracting(it -> it.nickname().text())
        .doesNotHaveDuplicates()
        .contains("mina-1000");
  }

  @Test
  void of_many_sign_ins_at_once_one_is_new_and_paid() {
    var results = Burst.of(64, () -> signIn.signIn(google("1", "Mina")));

    assertThat(results.stream().filter(it -> ((SignedIn) it).isNew())).hasSize(1);
    assertThat(world.store().players()).hasSize(1);
    assertThat(world.store().ledgerOf(new UserId(1))).hasSize(1);
  }

  @Test
  void a_sign_in_that_fails_leaves_nothing_and_one_whose_answer_was_lost_is_not_paid_again() {
    world.unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(() -> signIn.signIn(google("1", "Mina")))
        .isInstanceOf(TransientFailure.class);
    assertThat(world.store().players()).isEmpty();

    world.unitOfWork().faultsFrom(() -> Fault.BREAKS_AFTER_COMMIT);
    assertThatThrownBy(() -> signIn.signIn(google("1", "Mina")))
        .isInstanceOf(TransientFailure.class);
    world.unitOfWork().faultsFrom(() -> Fault.NONE);

    assertThat(((SignedIn) signIn.signIn(google("1", "Mina"))).isNew()).isFalse();
    assertThat(world.store().ledgerOf(new UserId(1))).hasSize(1);
  }
}
