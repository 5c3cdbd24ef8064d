package com.oxuniverse.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.access.SignInWithProviderService;
import com.oxuniverse.application.account.DeleteAccountService;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.in.SignInWithProvider.SignedIn;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.persistence.database.Meeting;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Sign-ins on two nodes at once.
@Tag("integration")
class SignInRacesTest {

  private static final int CALLBACKS = 64;
  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");

  private static TestWorld here;
  private static TestWorld there;

  private final AtomicInteger callers = new AtomicInteger();

  @BeforeAll
  static void createTheWorld() {
    here = TestWorld.create();
    there = here.secondInstance();
  }

  @AfterAll
  static void closeTheWorld() {
    there.close();
    here.close();
  }

  @BeforeEach
  void emptyTheWorld() {
    here.empty();
  }

  private static SignInWithProvider on(TestWorld node) {
    var clock = new SettableClock(NOW);
    return new SignInWithProviderService(
        new SignInWithProviderService.Ports(
            node.get(UnitOfWork.class),
            node.get(Identities.class),
            node.get(Players.class),
            node.get(PointsLedger.class),
            node.get(AuditTrail.class),
            (_, _) -> {}),
        GameRules.DEFAULT.points(),
        Optional.empty(),
        clock,
        clock);
  }

  private TestWorld anyNode() {
    return callers.incrementAndGet() % 2 == 0 ? here : there;
  }

  private static ProviderAccount account(String subject) {
    return new ProviderAccount(
        "google", "https://accounts.google.com", subject, "mina", Optional.empty());
  }

  private static long count(String table) {
    return here.sql().one("SELECT count(*) AS count FROM " + table, row -> row.number("count"));
  }

  @Test
  void of_many_first_sign_ins_of_one_account_on_two_nodes_one_is_new_and_paid() {
    var results = Burst.of(CALLBACKS, () -> (SignedIn) on(anyNode()).signIn(account("1")));

    assertThat(results.stream().filter(SignedIn::isNew)).hasSize(1);
    assertThat(results.stream().map(SignedIn::player).distinct()).hasSize(1);
    assertThat(count("users")).isEqualTo(1);
    assertThat(count("user_identities")).isEqualTo(1);
    assertThat(count("points_ledger")).isEqualTo(1);
  }

  @Test
  void many_newcomers_of_one_name_get_the_smallest_free_numbers() {
    var names =
        Burst.of(
            CALLBACKS,
            () -> {
              int caller = callers.incrementAndGet();
              var node = caller % 2 == 0 ? here : there;
              return ((SignedIn) on(node).signIn(account("subject" + caller)))
                  .player()
                  .nickname()
                  .text();
            });

    assertThat(names).doesNotHaveDuplicates().contains("mina", "mina-2", "mina-" + CALLBACKS);
    assertThat(here.get(Players.class).find(new UserId(CALLBACKS))).isPresent();
    assertThat(count("points_ledger")).isEqualTo(CALLBACKS);
  }

  private static boolean delete(UserId user) {
    new DeleteAccountService(
            here.get(Accounts.class),
            here.get(Identities.class),
            here.get(Sessions.class),
            here.get(ApiKeys.class),
            here.get(UnitOfWork.class),
            () -> NOW)
        .delete(user);
    return true;
  }

  @Test
  void whoever_is_deleted_while_signing_in_is_somebody_new() {
    var gone = ((SignedIn) on(here).signIn(account("1"))).player().id();

    var back = Meeting.in(here, () -> delete(gone), () -> (SignedIn) on(here).signIn(account("1")));

    assertThat(back.isNew()).isTrue();
    assertThat(back.player().id()).isNotEqualTo(gone);
    assertThat(count("users WHERE status = 'DELETED' AND last_login_at IS NULL")).isEqualTo(1);
  }

  private static boolean suspend(UserId user) {
    var accounts = here.get(Accounts.class);
    accounts.update(accounts.lock(user).orElseThrow().being(Player.Status.SUSPENDED));
    return true;
  }

  @Test
  void whoever_is_deleted_while_a_session_begins_has_none() {
    var gone = ((SignedIn) on(here).signIn(account("1"))).player().id();

    assertThat(Meeting.in(here, () -> delete(gone), () -> isBegun(gone))).isFalse();

    assertThat(count("sessions")).isZero();
  }

  @Test
  void whoever_is_suspended_while_a_session_begins_has_none() {
    var user = ((SignedIn) on(here).signIn(account("1"))).player().id();

    assertThat(Meeting.in(here, () -> suspend(user), () -> isBegun(user))).isFalse();

    assertThat(count("sessions")).isZero();
  }

  private static boolean isBegun(UserId user) {
    var session =
        new Session(
            new SessionId(new UUID(0, 1)),
            user,
            new SignIn("google", NOW, "a phone"),
            NOW,
            NOW,
            NOW.plusSeconds(60));
    return here.get(Sessions.class).add(session, new Secret("token").hash());
  }

  @Test
  void of_many_callbacks_with_one_state_on_two_nodes_one_gets_it() {
    var state = new Secret("state").hash();
    here.get(SignInStates.class)
        .begin(
            new PendingSignIn(
                state, "google", "n", "v", state, "/docs", false, NOW.plus(Duration.ofMinutes(10))),
            NOW);

    var taken = Burst.of(CALLBACKS, () -> anyNode().get(SignInStates.class).take(state, NOW));

    assertThat(taken.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  void sign_ins_that_nobody_came_back_from_do_not_pile_up() {
    var states = here.get(SignInStates.class);
    for (int i = 0; i < 100; i++) {
      var hash = new Secret("state" + i).hash();
      var at = NOW.plus(Duration.ofMinutes(i));
      states.begin(
          new PendingSignIn(
              hash, "google", "n", "v", hash, "/docs", false, at.plus(Duration.ofMinutes(10))),
          at);
    }

    assertThat(count("oauth_states")).isEqualTo(10);
  }
}
