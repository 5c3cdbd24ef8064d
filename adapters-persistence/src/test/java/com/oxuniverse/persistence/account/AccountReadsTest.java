package com.oxuniverse.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Looking for users costs what is found, however many there are.
@Tag("integration")
class AccountReadsTest {

  private static final int PAGE = 5;
  private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  private static final String CROWD =
      """
      INSERT INTO crypto.users (id, nickname)
      SELECT i, chr(ascii('a') + i % 26) || 'x' || i FROM generate_series(1, 20000) i;
      UPDATE crypto.users SET role = 'ADMIN' WHERE id IN (7777, 15000);
      INSERT INTO crypto.users (id, nickname, status)
      SELECT i, 'deleted-' || i, 'DELETED' FROM generate_series(20001, 22000) i;
      INSERT INTO crypto.users (id, nickname) VALUES (22001, 'delia');
      ANALYZE crypto.users;
      ANALYZE crypto.points_accounts;
      """;

  private static TestWorld world;
  private static Accounts accounts;

  @BeforeAll
  static void invite() {
    world = TestWorld.create();
    accounts = world.get(Accounts.class);
    world.asSuperuser("SET search_path = crypto; " + CROWD);
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static long read(Runnable work) {
    return TableWork.of(world, work).get("users").read();
  }

  /// An index entry and its row count one each at most.
  @Test
  void a_page_of_a_search_reads_little_more_than_itself() {
    var first = accounts.search("DX", Optional.empty(), PAGE, NOW).items();
    assertThat(first).hasSize(PAGE);
    var last = Optional.of(first.getLast()).map(FoundPlayer::nickname);
    assertThat(read(() -> accounts.search("DX", Optional.empty(), PAGE, NOW)))
        .isLessThanOrEqualTo(2 * (PAGE + 1));
    assertThat(read(() -> accounts.search("dx", last, PAGE, NOW)))
        .isLessThanOrEqualTo(2 * (PAGE + 1));
    assertThat(read(() -> accounts.search("", Optional.empty(), PAGE, NOW)))
        .isLessThanOrEqualTo(2 * (PAGE + 1));
  }

  @Test
  void a_search_does_not_read_through_the_deleted() {
    var found = accounts.search("del", Optional.empty(), PAGE, NOW).items();
    assertThat(found).extracting(FoundPlayer::nickname).containsExactly(new Nickname("delia"));
    assertThat(read(() -> accounts.search("del", Optional.empty(), PAGE, NOW)))
        .isLessThanOrEqualTo(2 * (PAGE + 1));
  }

  /// Each id is looked up once among the admins, and once to be locked.
  @Test
  void whoever_locks_the_admins_reads_nobody_else() {
    world.inUnitOfWork(() -> {
      assertThat(accounts.lockWithAdmins(new UserId(12_000)))
          .extracting(Account::id)
          .containsExactly(new UserId(7_777), new UserId(12_000), new UserId(15_000));
      return true;
    });
    assertThat(read(() -> accounts.lockWithAdmins(new UserId(12_000))))
        .isLessThanOrEqualTo(2 * (2 + 3));
  }

  @Test
  void a_user_is_read_alone_by_number_and_by_nickname() {
    assertThat(read(() -> accounts.find(new UserId(777)))).isLessThanOrEqualTo(2);
    assertThat(read(() -> accounts.find(new Nickname("XX777")))).isLessThanOrEqualTo(2);
  }

  @Test
  void a_page_of_all_users_reads_little_more_than_itself() {
    var behind = Optional.of(new UserId(12_000));
    assertThat(read(() -> accounts.page(UserFilter.ALL, behind, PAGE, NOW)))
        .isLessThanOrEqualTo(2 * (PAGE + 1));
  }
}
