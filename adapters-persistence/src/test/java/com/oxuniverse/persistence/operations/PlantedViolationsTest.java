package com.oxuniverse.persistence.operations;

import static com.oxuniverse.application.operations.IntegrityCheck.AWARDS_EARNED;
import static com.oxuniverse.application.operations.IntegrityCheck.BALANCES_ADD_UP;
import static com.oxuniverse.application.operations.IntegrityCheck.CHAINS_INTACT;
import static com.oxuniverse.application.operations.IntegrityCheck.CORRECT_PICKS_PAID;
import static com.oxuniverse.application.operations.IntegrityCheck.DAYS_SETTLED;
import static com.oxuniverse.application.operations.IntegrityCheck.OUTBOX_DRAINED;
import static com.oxuniverse.application.operations.IntegrityCheck.SLOTS_ADD_UP;
import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.persistence.database.TestWorld;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever somebody with the keys of the database does to it, past all triggers and constraints,
/// is seen.
@Tag("integration")
class PlantedViolationsTest {

  /// The sum of what a forger who knows how hashes are made can do: one entry that fits itself.
  private static final String FORGED =
      """
      UPDATE points_ledger SET delta = 51, balance_after = balance_after + 1, hash = sha256(
        convert_to(encode(prev_hash, 'hex') || '|' || user_id || '|' || seq || '|51|'
          || balance_after + 1 || '|' || reason || '|' || ref_id || '|' || trading_day
          || '|' || symbol || '|'
          || to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8'))
      WHERE user_id = 1 AND seq = 2
      """;

  private static final String AWARD =
      """
      INSERT INTO points_ledger (user_id, seq, delta, balance_after, created_at, trading_day,
        reason, symbol, ref_id, prev_hash, hash)
      SELECT user_id, seq + 10, 50, balance_after + 50, created_at, trading_day,
        'PREDICTION_WIN', symbol, ref_id || 'x', hash, hash
      FROM points_ledger WHERE user_id = 1 AND reason = 'PREDICTION_WIN' AND symbol = 'AAPL'
      """;

  private static final Integrity.Limits AT_LEISURE =
      new Integrity.Limits(Instant.EPOCH, Instant.EPOCH);

  private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

  private static TestWorld world;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  /// Player 1 has won twice and lost once what an admin gave, player 2 has lost and cancelled,
  /// player 3 has watched an ad, player 4 does nothing.
  @BeforeEach
  void playADay() {
    world.empty();
    var scene = new Scene(world.storage());
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    var players = scene.players(4);
    scene.pick(players.get(0), AAPL, Choice.UP, "100");
    scene.pick(players.get(0), MSFT, Choice.UP, "100");
    scene.pick(players.get(1), AAPL, Choice.DOWN, "100");
    scene.cancel(scene.pick(players.get(1), MSFT, Choice.UP, "100"));
    watchAnAd(players.get(2));
    settle(scene, AAPL);
    settle(scene, MSFT);
    var gift = new RefId("adjustment:1:오류 정정");
    scene.doing(() ->
        world
            .storage()
            .ledger()
            .book(
                Posting.adjustment(players.getFirst(), -1_030, gift, Scene.at("12:00:00.000001"))));
    scene.settle(TUESDAY);
    assertThat(violated(AT_LEISURE)).isEmpty();
  }

  private static void watchAnAd(UserId user) {
    var slots = world.storage().slots().find(user, TUESDAY, Scene.SLOT_RULES);
    world.inUnitOfWork(() -> {
      world
          .storage()
          .slots()
          .unlock(
              user, TUESDAY, new AdView("admob", "1"), Scene.at("10:00"), slots, slots.unlock());
      return user;
    });
  }

  private static void settle(Scene scene, Symbol symbol) {
    var close = new CloseVerdict.Accepted(new BigDecimal("110"), Optional.empty());
    scene.doing(() ->
        world
            .storage()
            .book()
            .book(
                new SymbolSettlement(
                    TUESDAY,
                    symbol,
                    SymbolSettlement.FIRST_REVISION,
                    new Judgement.Judged(close, List.of()),
                    Optional.empty(),
                    Scene.settling(TUESDAY).settleDueAt())));
  }

  private static List<Finding> violated(Integrity.Limits limits) {
    return Arrays.stream(IntegrityCheck.values())
        .map(check -> world.get(Integrity.class).look(check, limits))
        .filter(finding -> finding.violations() > 0)
        .toList();
  }

  static Stream<Arguments> plants() {
    return Stream.of(
        arguments(
            "UPDATE points_accounts SET balance = 7, earned = 7 WHERE user_id = 2",
            BALANCES_ADD_UP,
            1),
        arguments(
            "UPDATE points_accounts SET earned = earned + 1, spent = spent + 1",
            BALANCES_ADD_UP,
            4),
        arguments("DELETE FROM points_accounts WHERE user_id = 2", BALANCES_ADD_UP, 1),
        arguments(
            "UPDATE points_ledger SET delta = 1001, balance_after = 1001 WHERE seq = 1",
            BALANCES_ADD_UP,
            4),
        arguments("DELETE FROM points_ledger WHERE user_id = 1 AND seq = 2", BALANCES_ADD_UP, 1),
        arguments(
            "UPDATE points_ledger SET delta = 1001, balance_after = 1001 WHERE seq = 1",
            CHAINS_INTACT,
            5),
        arguments(FORGED, CHAINS_INTACT, 1),
        arguments("DELETE FROM points_ledger WHERE user_id = 1 AND seq = 1", CHAINS_INTACT, 3),
        arguments("DELETE FROM points_ledger WHERE user_id = 1 AND seq = 2", CHAINS_INTACT, 2),
        arguments("DELETE FROM points_ledger WHERE user_id = 1 AND seq = 4", CHAINS_INTACT, 1),
        arguments("DELETE FROM points_ledger WHERE user_id = 2", CHAINS_INTACT, 1),
        arguments(
            "UPDATE points_ledger SET symbol = 'NVDA' WHERE symbol = 'MSFT'", CHAINS_INTACT, 1),
        arguments(
            "UPDATE points_ledger SET trading_day = NULL WHERE symbol = 'MSFT'", CHAINS_INTACT, 1),
        arguments(
            "UPDATE points_ledger SET reason = 'STREAK_BONUS' WHERE symbol = 'MSFT'",
            CHAINS_INTACT,
            1),
        arguments(
            "UPDATE points_ledger SET created_at = created_at + interval '1 microsecond' WHERE seq"
                + " = 4",
            CHAINS_INTACT,
            1),
        arguments("UPDATE points_ledger SET seq = 9 WHERE seq = 4", CHAINS_INTACT, 1),
        arguments(
            "UPDATE points_accounts SET head_hash = sha256('x') WHERE user_id = 4",
            CHAINS_INTACT,
            1),
        arguments("DELETE FROM points_accounts WHERE user_id = 2", CHAINS_INTACT, 1),
        arguments(
            "UPDATE predictions SET status = 'CORRECT', points = 50 WHERE status = 'INCORRECT'",
            CORRECT_PICKS_PAID,
            1),
        arguments(
            "UPDATE predictions SET points = 51 WHERE status = 'CORRECT'", CORRECT_PICKS_PAID, 2),
        arguments(
            "DELETE FROM points_ledger WHERE reason = 'PREDICTION_WIN'", CORRECT_PICKS_PAID, 2),
        arguments(AWARD, CORRECT_PICKS_PAID, 1),
        arguments(
            "UPDATE points_ledger SET reason = 'WIN_REVERSAL', delta = -50 WHERE symbol = 'AAPL'",
            CORRECT_PICKS_PAID,
            1),
        arguments(
            "UPDATE points_ledger SET user_id = 4, seq = 2 WHERE symbol = 'AAPL'",
            AWARDS_EARNED,
            1),
        arguments("UPDATE points_ledger SET symbol = NULL WHERE symbol = 'AAPL'", AWARDS_EARNED, 1),
        arguments("DELETE FROM predictions WHERE status = 'CORRECT'", AWARDS_EARNED, 2),
        arguments("UPDATE predictions SET trading_day = trading_day + 1", AWARDS_EARNED, 2),
        arguments(
            "UPDATE predictions SET status = 'PENDING', points = 0, settled_revision = NULL WHERE"
                + " status = 'CORRECT'",
            DAYS_SETTLED,
            1),
        arguments(
            "UPDATE outbox SET published_at = now() WHERE topic = 'symbol-settled'",
            OUTBOX_DRAINED,
            4),
        arguments(
            "UPDATE user_daily_stats SET taken = taken - 1, refills = refills - 1 WHERE taken > 0",
            SLOTS_ADD_UP,
            2),
        arguments(
            "UPDATE user_daily_stats SET returned = returned + 1, refills = refills - 1 WHERE taken"
                + " > 0",
            SLOTS_ADD_UP,
            2),
        arguments("DELETE FROM predictions WHERE status = 'CANCELLED'", SLOTS_ADD_UP, 1),
        arguments("DELETE FROM ad_unlocks", SLOTS_ADD_UP, 1),
        arguments("UPDATE ad_unlocks SET user_id = 2", SLOTS_ADD_UP, 2));
  }

  @ParameterizedTest
  @MethodSource("plants")
  void what_was_planted_is_found(String plant, IntegrityCheck check, long violations) {
    Meddling.with(world, plant);
    assertThat(violated(new Integrity.Limits(FAR_AWAY, FAR_AWAY)))
        .filteredOn(finding -> finding.check() == check)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.violations()).isEqualTo(violations);
          assertThat(it.examples()).hasSize((int) Math.min(5, violations));
        });
  }

  @Test
  void what_is_found_is_named() {
    Meddling.with(world, "UPDATE points_ledger SET delta = 49 WHERE symbol = 'MSFT'");
    assertThat(violated(AT_LEISURE))
        .contains(new Finding(CHAINS_INTACT, 1, List.of("user 1, entry 3")));
    Meddling.with(world, "DELETE FROM predictions WHERE status = 'CORRECT' AND symbol = 'MSFT'");
    assertThat(violated(AT_LEISURE))
        .contains(new Finding(AWARDS_EARNED, 1, List.of("user 1, 2024-01-02 MSFT")));
  }

  @Test
  void who_reads_whole_tables_writes_nothing() {
    var tables = world.get(WholeTables.class);
    assertThat(catchThrowable(() -> tables.read(() -> world.sql().update("DELETE FROM outbox"))))
        .hasMessageContaining("read-only");
    assertThat(world.sql().update("UPDATE outbox SET published_at = now()")).isEqualTo(6);
  }
}
