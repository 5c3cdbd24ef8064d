package com.oxuniverse.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is asked at every request costs what it is asked for, however many sessions and keys there
/// are.
@Tag("integration")
class AccessReadsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:30Z");
  private static final int AT_ONCE = 20;

  /// Each user has ten sessions, of which five have ended, and ten keys, of which five were
  /// revoked.
  private static final String MANY =
      """
      SET search_path = crypto;
      INSERT INTO users (id, nickname) SELECT n, 'user' || n FROM generate_series(1, 2000) AS n;
      INSERT INTO sessions (
        id, user_id, provider, signed_in_at, device, started_at, last_used_at, expires_at,
        ended_at, end_reason)
      SELECT lpad(to_hex(n), 32, '0')::uuid, n % 2000 + 1, 'demo', '2026-03-01', '', '2026-03-01',
        '2026-03-01', '2026-04-01',
        CASE WHEN n % 4000 < 2000 THEN timestamptz '2026-03-01' END,
        CASE WHEN n % 4000 < 2000 THEN 'LOGOUT'::session_end END
      FROM generate_series(1, 20000) AS n;
      INSERT INTO refresh_tokens (hash, session_id, issued_at, expires_at)
      SELECT sha256(id::text::bytea), id, started_at, expires_at FROM sessions;
      INSERT INTO api_keys (user_id, name, hint, hash, scopes, created_at, revoked_at)
      SELECT n % 2000 + 1, 'key' || n, 'oxk_', sha256(('key' || n)::bytea), '{READ}', '2026-03-01',
        CASE WHEN n % 4000 < 2000 THEN timestamptz '2026-03-01' END
      FROM generate_series(1, 20000) AS n;
      ANALYZE users, sessions, refresh_tokens, api_keys;
      """;

  private static TestWorld world;

  @BeforeAll
  static void letManyIn() {
    world = TestWorld.create();
    world.asSuperuser(MANY);
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  /// Every other thousand of numbers is of the living.
  private static IntStream living() {
    return IntStream.rangeClosed(2001, 2000 + AT_ONCE);
  }

  private static long read(Map<String, TableWork> work, String table) {
    return work.get(table).read();
  }

  /// A row may be counted as an entry of an index and once more as a row, and the planner looks at
  /// the ends of an index besides.
  private static void assertReadAlone(Map<String, TableWork> work, String table, int rows) {
    assertThat(read(work, table)).isBetween((long) rows, 2L * rows + 4);
  }

  /// Again and again, for a plan that is kept is made without knowing how many are asked for.
  @Test
  void the_holders_of_sessions_are_read_alone() {
    var sessions = world.get(Sessions.class);
    var asked = living().mapToObj(n -> new SessionId(new UUID(0, n))).collect(Collectors.toSet());
    for (int i = 0; i < 8; i++) {
      var work =
          TableWork.of(world, () -> assertThat(sessions.holders(asked, NOW)).hasSize(AT_ONCE));
      assertReadAlone(work, "sessions", AT_ONCE);
      assertReadAlone(work, "users", AT_ONCE);
      assertThat(read(work, "refresh_tokens")).isZero();
    }
  }

  private static Set<SecretHash> hashes() {
    return living().mapToObj(n -> new Secret("key" + n).hash()).collect(Collectors.toSet());
  }

  @Test
  void the_holders_of_keys_are_read_alone() {
    var keys = world.get(ApiKeys.class);
    for (int i = 0; i < 8; i++) {
      var work =
          TableWork.of(world, () -> assertThat(keys.holders(hashes(), NOW)).hasSize(AT_ONCE));
      assertReadAlone(work, "api_keys", AT_ONCE);
      assertReadAlone(work, "users", AT_ONCE);
    }
  }

  @Test
  void the_use_of_keys_is_written_once_a_minute_and_in_place() {
    var keys = world.get(ApiKeys.class);
    var ids =
        keys.holders(hashes(), NOW).values().stream()
            .map(it -> it.key())
            .collect(Collectors.toSet());
    var first = TableWork.of(world, () -> keys.used(ids, NOW)).get("api_keys");
    assertThat(first.updated()).isEqualTo(AT_ONCE);
    assertThat(first.read()).isLessThanOrEqualTo(3 * AT_ONCE);
    var again = TableWork.of(world, () -> keys.used(ids, NOW.plusSeconds(29))).get("api_keys");
    assertThat(again.updated()).isZero();
  }

  @Test
  void a_users_own_are_read_alone() {
    var user = new UserId(7);
    var work =
        TableWork.of(
            world,
            () -> {
              assertThat(world.get(Sessions.class).of(user, NOW)).hasSize(5);
              assertThat(world.get(ApiKeys.class).of(user)).hasSize(5);
            });
    assertReadAlone(work, "sessions", 5);
    assertReadAlone(work, "api_keys", 5);
  }

  @Test
  void a_token_is_found_by_its_hash_alone() {
    var sessions = world.get(Sessions.class);
    var hash = new Secret(new UUID(0, 2001).toString()).hash();
    var work = TableWork.of(world, () -> assertThat(sessions.lock(hash)).isPresent());
    assertReadAlone(work, "refresh_tokens", 2);
    assertReadAlone(work, "sessions", 1);
  }
}
