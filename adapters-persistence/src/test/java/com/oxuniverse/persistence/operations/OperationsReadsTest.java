package com.oxuniverse.persistence.operations;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.ViewErrors.Filter;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.database.BusyDays;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What operators look at again and again does not read through the years.
@Tag("integration")
class OperationsReadsTest {

  private static final int PLAYERS = 2_000;
  private static final int DAYS = 20;
  private static final int PAGE = 5;
  private static final TradingDay TODAY = TUESDAY.plusDays(DAYS - 1);

  private static final String TIMERS =
      """
      INSERT INTO crypto.cooldown_timers (user_id, trading_day, started_at, due_at, status)
      SELECT user_id, trading_day, now(), now() + interval '5 min', 'COMPLETED'
      FROM crypto.user_daily_stats ORDER BY trading_day, user_id
      """;

  /// An entry a player and day. Hashes do not matter here.
  private static final String LEDGER =
      """
      INSERT INTO crypto.points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, reason, ref_id,
        prev_hash, hash)
      SELECT a.user_id, i, 50, 50 * i, timestamptz '2024-01-02 12:00+09' + (i - 1) * interval '1 day',
        date '2024-01-01' + i, 'PREDICTION_WIN', a.user_id || ':' || i, a.head_hash, a.head_hash
      FROM generate_series(1, 20) AS i, crypto.points_accounts a ORDER BY i, a.user_id
      """;

  private static final String ERRORS =
      """
      INSERT INTO crypto.error_logs (type, severity, trading_day, context, created_at)
      SELECT (enum_range(NULL::crypto.error_type))[1 + i % 9], 'ERROR', date '2024-01-02' + i / 500,
        '{}', now()
      FROM generate_series(0, 9999) AS i
      """;

  private static final String SEARCHES =
      """
      SELECT relname AS name, pg_stat_get_xact_numscans(oid) AS searches FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('i', 'r')
      """;

  private static TestWorld world;

  @BeforeAll
  static void playManyDays() {
    world = TestWorld.create();
    var days = BusyDays.in(world, PLAYERS, List.of(AAPL, MSFT));
    // Plans that were made while there was nothing must do for what comes.
    activity().days(List.of(span(TODAY)));
    Stream.iterate(TUESDAY, day -> day.plusDays(1)).limit(DAYS).forEach(days::play);
    world.asSuperuser(TIMERS);
    world.asSuperuser(LEDGER);
    world.asSuperuser(ERRORS);
    days.tidyUp();
    world.asSuperuser("VACUUM (ANALYZE) crypto.user_daily_stats, crypto.cooldown_timers");
    world.asSuperuser("VACUUM (ANALYZE) crypto.error_logs, crypto.users");
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static Activity activity() {
    return world.get(Activity.class);
  }

  private static Activity.Span span(TradingDay day) {
    return new Activity.Span(day, Scene.at(day, "06:00"), Scene.at(day.plusDays(1), "06:00"));
  }

  private record Searches(String name, long count) {}

  /// How often each table is scanned, and each index searched, meanwhile.
  private static Map<String, Long> searches(Runnable work) {
    return world.inUnitOfWork(() -> {
      var before = searches();
      work.run();
      return searches().entrySet().stream()
          .filter(it -> it.getValue() > before.get(it.getKey()))
          .collect(
              Collectors.toMap(Map.Entry::getKey, it -> it.getValue() - before.get(it.getKey())));
    });
  }

  private static Map<String, Long> searches() {
    return world
        .sql()
        .list(SEARCHES, row -> new Searches(row.text("name"), row.number("searches")))
        .stream()
        .collect(Collectors.toMap(Searches::name, Searches::count));
  }

  @Test
  void the_numbers_of_a_day_are_read_where_the_day_is() {
    var numbers = activity().days(List.of(span(TODAY))).getFirst();
    assertThat(numbers.actives()).isEqualTo(PLAYERS);
    assertThat(numbers.picks()).isEqualTo(2 * PLAYERS);
    assertThat(numbers.cooldownsCompleted()).isEqualTo(PLAYERS);
    assertThat(numbers.pointsIssued()).isEqualTo(50L * PLAYERS);

    assertThat(searches(() -> activity().days(List.of(span(TODAY)))))
        .containsOnlyKeys(
            "users_found",
            "user_daily_stats_by_day",
            "predictions_by_day",
            "cooldown_timers_by_day",
            "points_ledger_by_time");
  }

  private static long errorsRead(Runnable work) {
    return TableWork.of(world, work).get("error_logs").read();
  }

  private static void page(Optional<LoggedError.Type> type, Optional<TradingDay> day) {
    var filter = new Filter(type, day, Optional.of(9_000L));
    assertThat(world.get(ErrorRecords.class).page(filter, PAGE).items()).hasSize(PAGE);
  }

  @Test
  void a_page_of_errors_reads_its_own_rows() {
    var type = Optional.of(LoggedError.Type.JOB_FAILED);
    var day = Optional.of(TUESDAY.plusDays(3));
    assertThat(errorsRead(() -> page(Optional.empty(), Optional.empty()))).isEqualTo(PAGE + 1);
    assertThat(errorsRead(() -> page(type, Optional.empty()))).isEqualTo(PAGE + 1);
    assertThat(errorsRead(() -> page(type, day))).as("the day's of that type").isBetween(55L, 56L);
    assertThat(errorsRead(() -> page(Optional.empty(), day))).as("the day's").isEqualTo(500);
  }

  @Test
  void a_trend_reads_the_days_that_it_tells() {
    var records = world.get(ErrorRecords.class);
    assertThat(
            errorsRead(
                () -> records.counts(LoggedError.Type.JOB_FAILED, TUESDAY, TUESDAY.plusDays(6))))
        .isLessThanOrEqualTo(7 * 500);
  }
}
