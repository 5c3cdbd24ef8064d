package com.oxuniverse.persistence;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.persistence.database.BusyDays;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a player asks for often costs what the answer holds, however much there is besides. Picks
/// by their result are the exception: no index may know what a settlement writes.
@Tag("integration")
class HotReadsTest {

  private static final int PLAYERS = 40;
  private static final int DAYS = 60;
  private static final int PAGE = 5;
  private static final List<Symbol> SYMBOLS = List.of(AAPL, MSFT, NVDA);
  private static final UserId USER = new UserId(7);
  private static final TradingDay TODAY = TUESDAY.plusDays(DAYS - 1);

  /// Some days were void, on some everybody has cancelled.
  private static final String RESULTS =
      """
      UPDATE crypto.predictions SET
        status = CASE extract(isodow FROM trading_day)
          WHEN 1 THEN 'VOID' WHEN 2 THEN 'CANCELLED' ELSE 'INCORRECT' END::crypto.prediction_status,
        void_reason = CASE extract(isodow FROM trading_day)
          WHEN 1 THEN 'UNCHANGED' END::crypto.void_reason,
        settled_revision = CASE extract(isodow FROM trading_day) WHEN 2 THEN NULL ELSE 1 END,
        live_symbol = CASE extract(isodow FROM trading_day) WHEN 2 THEN NULL ELSE symbol END,
        cancelled_at = CASE extract(isodow FROM trading_day) WHEN 2 THEN submitted_at END
      WHERE trading_day < (SELECT max(trading_day) FROM crypto.predictions)
      """;

  /// A cooldown that has ended a player and day, and one that runs today.
  private static final String TIMERS =
      """
      INSERT INTO crypto.cooldown_timers (user_id, trading_day, started_at, due_at, status)
      SELECT user_id, trading_day, now(), now() + interval '5 min',
        CASE WHEN trading_day = max(trading_day) OVER ()
          THEN 'ACTIVE' ELSE 'COMPLETED' END::crypto.timer_status
      FROM crypto.user_daily_stats
      """;

  /// Ten entries a player and day. Their hashes do not matter here.
  private static final String LEDGER =
      """
      INSERT INTO crypto.points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, reason, ref_id,
        prev_hash, hash)
      SELECT a.user_id, i, 50, 50 * i, now(), date '2024-01-02' + (i / 10)::int, 'PREDICTION_WIN',
        a.user_id || ':' || i, a.head_hash, a.head_hash
      FROM crypto.points_accounts a, generate_series(1, 599) AS i
      """;

  private static TestWorld world;
  private static Ports.Storage storage;

  @BeforeAll
  static void playManyDays() {
    world = TestWorld.create();
    storage = world.storage();
    var days = BusyDays.in(world, PLAYERS, SYMBOLS);
    Stream.iterate(TUESDAY, day -> day.plusDays(1)).limit(DAYS).forEach(days::play);
    Stream.iterate(TUESDAY, day -> day.plusDays(1))
        .limit(DAYS - 1)
        .forEach(day -> storage.sessions().update(Scene.settled(day)));
    world.asSuperuser(RESULTS);
    world.asSuperuser(TIMERS);
    world.asSuperuser(LEDGER);
    days.tidyUp();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  /// How many rows of the table were looked at.
  private static long read(String table, Runnable work) {
    return TableWork.of(world, work).get(table).read();
  }

  private static PickFilter filter(
      Optional<TradingDay> day, Optional<Symbol> symbol, Optional<PredictionStatus> status) {
    return new PickFilter(day, symbol, status);
  }

  static Stream<PickFilter> filters() {
    return Stream.of(
        PickFilter.ALL,
        filter(Optional.empty(), Optional.of(MSFT), Optional.empty()),
        filter(Optional.empty(), Optional.empty(), Optional.of(PredictionStatus.CANCELLED)));
  }

  /// One more than a page has, to know whether another follows.
  @ParameterizedTest
  @MethodSource("filters")
  void a_page_of_picks_reads_its_own_rows_wherever_it_begins(PickFilter filter) {
    var first = page(filter, Optional.empty());
    assertThat(first).hasSize(PAGE);
    assertThat(read("predictions", () -> page(filter, Optional.empty()))).isEqualTo(PAGE + 1);
    assertThat(read("predictions", () -> page(filter, Optional.of(first.getLast()))))
        .isEqualTo(PAGE + 1);
  }

  private static List<PredictionId> page(PickFilter filter, Optional<PredictionId> before) {
    var now = Scene.at(TODAY, "12:00");
    return storage.history().page(USER, filter, before, PAGE, now).items().stream()
        .map(it -> it.id())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = PredictionStatus.class,
      names = {"INCORRECT", "VOID"})
  void who_looks_for_a_result_reads_no_picks_but_their_own(PredictionStatus status) {
    var settled = filter(Optional.empty(), Optional.empty(), Optional.of(status));
    assertThat(page(settled, Optional.empty())).hasSize(PAGE);
    assertThat(read("predictions", () -> page(settled, Optional.empty())))
        .isBetween(PAGE + 1L, (long) DAYS * SYMBOLS.size());
  }

  @Test
  void the_picks_of_a_day_are_read_alone() {
    var today = filter(Optional.of(TODAY), Optional.empty(), Optional.empty());
    assertThat(read("predictions", () -> page(today, Optional.empty()))).isEqualTo(SYMBOLS.size());
    assertThat(read("predictions", () -> storage.history().stats(USER, TODAY)))
        .isEqualTo(SYMBOLS.size());
  }

  @Test
  void who_looks_for_pending_picks_does_not_read_days_that_are_settled() {
    var pending = filter(Optional.empty(), Optional.empty(), Optional.of(PredictionStatus.PENDING));
    assertThat(page(pending, Optional.empty())).hasSize(SYMBOLS.size());
    assertThat(read("predictions", () -> page(pending, Optional.empty())))
        .isEqualTo(SYMBOLS.size());
  }

  @Test
  void what_a_pick_is_judged_by_is_read_alone() {
    var desk = TableWork.of(world, () -> storage.desk().read(USER, TODAY, MSFT, Scene.SLOT_RULES));
    assertThat(desk.get("predictions").read()).isEqualTo(1);
    assertThat(desk.get("user_daily_stats").read()).isEqualTo(1);
    assertThat(desk.get("session_control").read()).isEqualTo(1);
    assertThat(desk.get("active_universe").read()).isEqualTo(1);
    assertThat(desk.get("cooldown_timers").read()).isEqualTo(1);
  }

  @Test
  void a_page_of_the_ledger_reads_its_own_entries_wherever_it_begins() {
    for (var before : List.of(Optional.<Long>empty(), Optional.of(300L))) {
      assertThat(read("points_ledger", () -> storage.ledger().page(USER, before, PAGE)))
          .isEqualTo(PAGE + 1);
    }
  }

  @Test
  void a_balance_is_one_row() {
    var work = TableWork.of(world, () -> storage.ledger().totals(USER));
    assertThat(work.get("points_accounts").read()).isEqualTo(1);
    assertThat(work.get("points_ledger").read()).isZero();
  }
}
