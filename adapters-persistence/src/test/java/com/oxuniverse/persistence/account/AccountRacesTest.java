package com.oxuniverse.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.AccountPorts;
import com.oxuniverse.application.AccountUseCases;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.fakes.FakeEmailVault;
import com.oxuniverse.application.fakes.FakeSecrets;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.persistence.TestGame;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What must hold of accounts when two instances of the service act at the same moment.
@Tag("integration")
class AccountRacesTest {

  private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");
  private static final String ADMINS =
      "SELECT count(*) AS n FROM users WHERE role = 'ADMIN' AND status = 'ACTIVE'";

  private static TestWorld world;
  private static TestWorld other;

  private TestGame game;
  private List<AccountUseCases> nodes;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
    other = world.secondInstance();
  }

  @AfterAll
  static void closeTheWorld() {
    other.close();
    world.close();
  }

  @BeforeEach
  void begin() {
    world.empty();
    game = TestGame.opened(world);
    nodes = List.of(node(world), node(other));
  }

  private AccountUseCases node(TestWorld instance) {
    var ports =
        new AccountPorts(
            instance.get(Accounts.class),
            instance.get(PersonalRecords.class),
            instance.get(Identities.class),
            instance.get(Sessions.class),
            instance.get(ApiKeys.class),
            new FakeEmailVault(),
            new FakeSecrets(instance == world ? 1 : 2));
    return AccountUseCases.over(ports, instance.storage(), () -> NOW, game.clock());
  }

  private Admin admin(String nickname) {
    var admin = game.play().registerPlayer().register(new Nickname(nickname), Player.Role.ADMIN);
    return new Admin(admin.id(), admin.nickname());
  }

  private static long count(String sql, Object... values) {
    return world.sql().one(sql, row -> row.number("n"), values);
  }

  private static <T> List<T> atOnce(int size, IntFunction<T> act) throws Exception {
    var barrier = new CyclicBarrier(size);
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, size)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return act.apply(i);
                  }))
              .toList();
      for (var one : running) {
        results.add(one.get());
      }
    }
    return results;
  }

  /// Each of a ring of admins takes the role of the next.
  @Test
  void of_admins_who_all_depose_each_other_one_stays() throws Exception {
    for (int round = 0; round < 10; round++) {
      var ring = new ArrayList<Admin>();
      for (int i = 0; i < 6; i++) {
        ring.add(admin("r%d.%d".formatted(round, i)));
      }
      // Whoever stayed in the round before steps down for a new admin.
      if (round > 0) {
        demoteAllBut(ring);
      }
      atOnce(ring.size(), i -> change(i, ring.get(i), ring.get((i + 1) % ring.size()).id()));
      assertThat(count(ADMINS)).isPositive();
    }
  }

  private void demoteAllBut(List<Admin> ring) {
    world.sql().update("UPDATE users SET role = 'USER' WHERE id < ?", ring.getFirst().id());
  }

  private ChangeStanding.Result change(int node, Admin admin, UserId user) {
    return nodes
        .get(node % 2)
        .changeStanding()
        .change(
            new ChangeStanding.Command(
                admin, user, new ChangeStanding.ToRole(Player.Role.USER), "x"));
  }

  @Test
  void of_admins_who_all_delete_themselves_one_stays() throws Exception {
    var admins = IntStream.range(0, 8).mapToObj(i -> admin("boss" + i).id()).toList();

    var results = atOnce(8, i -> nodes.get(i % 2).deleteAccount().delete(admins.get(i)));

    assertThat(results).filteredOn(new DeleteAccount.LastAdmin()::equals).hasSize(1);
    assertThat(count(ADMINS)).isEqualTo(1);
  }

  @Test
  void an_adjustment_sent_by_many_at_once_is_booked_and_audited_once() throws Exception {
    var boss = admin("boss");
    var user = game.player("ann");

    var results = atOnce(32, i -> adjust(i, boss, user, 500, "k"));

    assertThat(results).containsOnly(results.getFirst());
    assertThat(game.play().viewPoints().balance(user).balance()).isEqualTo(1500);
    assertThat(count("SELECT count(*) AS n FROM admin_audit")).isEqualTo(1);
  }

  @Test
  void together_no_more_is_taken_than_there_is() throws Exception {
    var boss = admin("boss");
    var user = game.player("ann");

    var results = atOnce(32, i -> adjust(i, boss, user, -90, "take" + i));

    assertThat(results)
        .hasOnlyElementsOfTypes(AdjustPoints.Adjusted.class, AdjustPoints.NotEnough.class);
    assertThat(game.play().viewPoints().balance(user).balance()).isEqualTo(10);
    assertThat(count("SELECT count(*) AS n FROM admin_audit")).isEqualTo(11);
    var ledger = game.play().viewPoints().ledger(user, Optional.empty(), 50).items();
    assertThat(LedgerAudit.firstBroken(ledger.reversed())).isEmpty();
  }

  private AdjustPoints.Result adjust(int node, Admin admin, UserId user, long delta, String key) {
    return nodes
        .get(node % 2)
        .adjustPoints()
        .adjust(new AdjustPoints.Command(admin, user, delta, Optional.of(key), "x"));
  }

  @Test
  void of_many_who_want_one_nickname_one_gets_it() throws Exception {
    var users = IntStream.range(0, 16).mapToObj(i -> game.player("p" + i)).toList();

    var results =
        atOnce(
            16,
            i ->
                nodes
                    .get(i % 2)
                    .changeAccount()
                    .change(
                        new ChangeAccount.Command(
                            users.get(i), Optional.of(new Nickname("Wanted")), Optional.empty())));

    assertThat(results).hasAtLeastOneElementOfType(ChangeAccount.Changed.class);
    assertThat(results).filteredOn(new ChangeAccount.NicknameTaken()::equals).hasSize(15);
  }

  @Test
  void nothing_readable_is_left_of_whoever_is_deleted() {
    var user = game.player("ann");
    world
        .sql()
        .update(
            """
            INSERT INTO sessions (id, user_id, provider, signed_in_at, device, started_at,
              last_used_at, expires_at)
            VALUES (gen_random_uuid(), ?, 'google', now(), 'Ann''s phone', now(), now(), now())
            """,
            user);
    world
        .sql()
        .update(
            """
            INSERT INTO api_keys (user_id, name, hint, hash, scopes, created_at, revoked_at)
            SELECT ?, 'ann''s bot ' || i, 'oxk_', sha256(i::text::bytea), '{READ}', now(), now()
            FROM generate_series(1, 2) i
            """,
            user);
    world
        .sql()
        .update(
            """
            INSERT INTO user_identities (issuer, subject, user_id, provider, provider_nickname,
              created_at)
            VALUES ('https://accounts.google.com', 'ann', ?, 'google', 'Ann', now())
            """,
            user);
    world
        .sql()
        .update(
            """
            INSERT INTO idempotency_keys (user_id, key, request_hash, answer_status, answer_body,
              expires_at)
            VALUES (?, 'k', 'h', 200, '{"nickname":"ann"}', now() + interval '1 day')
            """,
            user);

    assertThat(nodes.getFirst().deleteAccount().delete(user))
        .isEqualTo(new DeleteAccount.Deleted());

    for (var table :
        List.of("users", "sessions", "api_keys", "user_identities", "idempotency_keys")) {
      assertThat(
              count(
                  "SELECT count(*) AS n FROM %s t WHERE t::text ILIKE '%%ann%%'".formatted(table)))
          .as(table)
          .isZero();
    }
    assertThat(count("SELECT count(*) AS n FROM points_ledger WHERE user_id = ?", user))
        .isEqualTo(1);
  }
}
