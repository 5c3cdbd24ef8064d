package com.oxuniverse.domain.calendar;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static com.oxuniverse.domain.calendar.Moments.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

  private static final Timetable RULES = Timetable.DEFAULT;
  private static final Timetable LOCKING_AT_OPEN = lockingAtOpen(LocalTime.of(23, 59));
  private static final HandMadeCalendar CALENDAR =
      HandMadeCalendar.everyWeekday()
          .withEarlyClose("2024-07-03")
          .withEarlyClose("2024-11-29")
          .withEarlyClose("2024-12-24");

  private static Timetable lockingAtOpen(LocalTime cutoff) {
    return new Timetable(
        LocalTime.of(5, 30),
        LocalTime.of(6, 0),
        cutoff,
        Duration.ofMinutes(15),
        LockPicksAt.MARKET_OPEN);
  }

  private static Timetable settlingAfter(Duration delay) {
    return new Timetable(
        RULES.universeAt(), RULES.dayStart(), RULES.cutoff(), delay, RULES.lockPicksAt());
  }

  // Rules 1: the trading day of an instant.

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T05:59:59.999999999, 2024-01-01",
    "2024-01-02T06:00,              2024-01-02",
    "2024-01-02T23:59,              2024-01-02",
    "2024-01-02T23:59:59.999999999, 2024-01-02",
    "2024-01-03T00:00,              2024-01-02",
    "2024-01-03T05:59:59.999999,    2024-01-02",
    "2024-01-03T06:00,              2024-01-03",
    "2024-03-01T00:00,              2024-02-29",
    "2024-03-01T05:59:59.999999,    2024-02-29",
    "2024-01-01T03:00,              2023-12-31",
  })
  void the_hours_before_six_in_korea_belong_to_the_day_before(String korean, LocalDate day) {
    assertThat(RULES.tradingDayOf(korea(korean))).isEqualTo(new TradingDay(day));
  }

  @Test
  void another_day_start_moves_the_line_between_two_days() {
    var fromSeven =
        new Timetable(
            LocalTime.of(6, 30),
            LocalTime.of(7, 0),
            LocalTime.of(22, 0),
            Duration.ZERO,
            LockPicksAt.CUTOFF);

    assertThat(fromSeven.tradingDayOf(korea("2024-01-03T06:59:59.999999")))
        .isEqualTo(TradingDay.parse("2024-01-02"));
    assertThat(fromSeven.tradingDayOf(korea("2024-01-03T07:00")))
        .isEqualTo(TradingDay.parse("2024-01-03"));
  }

  /// manifold 8c2f58797, habitica #3433, hackatime #171: a day computed in two ways lost streaks at
  /// daylight saving.
  @Test
  void there_is_one_trading_day_function_and_every_instant_has_exactly_one_day() {
    Seeds.each(
        2_000,
        random -> {
          var at =
              korea("2014-01-01T06:00")
                  .plusSeconds(random.nextLong(12L * 365 * 86_400))
                  .plusNanos(random.nextInt(1_000_000_000));

          var day = RULES.tradingDayOf(at);

          assertThat(at).isBetween(RULES.startOf(day), RULES.endOf(day).minusNanos(1));
          assertThat(RULES.endOf(day)).isEqualTo(RULES.startOf(day.plusDays(1)));
          assertThat(RULES.windowOf(day).opensAt()).isEqualTo(RULES.startOf(day));
        });
  }

  @ParameterizedTest
  @CsvSource({"2024-03-09", "2024-03-10", "2024-03-11", "2024-11-02", "2024-11-03", "2024-11-04"})
  void a_trading_day_lasts_24_hours_from_2100_utc_also_when_new_york_changes_its_clocks(
      LocalDate date) {
    var day = new TradingDay(date);

    assertThat(RULES.startOf(day)).isEqualTo(Instant.parse(date.minusDays(1) + "T21:00:00Z"));
    assertThat(RULES.endOf(day)).isEqualTo(Instant.parse(date + "T21:00:00Z"));
  }

  @Test
  void the_universe_is_due_half_an_hour_before_its_day_and_so_within_the_day_before() {
    var day = TradingDay.parse("2024-01-03");

    var due = RULES.universeDue(day);

    assertThat(due).isEqualTo(korea("2024-01-03T05:30"));
    assertThat(RULES.tradingDayOf(due)).isEqualTo(day.plusDays(-1));
  }

  // Rules 1: the prediction window.

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T05:59:59.999999999, false",
    "2024-01-02T06:00,              true",
    "2024-01-02T06:00:00.000000001, true",
    "2024-01-02T23:58:59.999999999, true",
    "2024-01-02T23:59,              false",
    "2024-01-03T00:00,              false",
    "2024-01-03T06:00,              false",
    "2024-01-01T12:00,              false",
  })
  void the_window_includes_0600_and_excludes_2359(String korean, boolean open) {
    var window = RULES.windowOf(TradingDay.parse("2024-01-02"));

    assertThat(window.contains(korea(korean))).isEqualTo(open);
  }

  // Rules 1: settle-due.

  @ParameterizedTest
  @CsvSource({
    // date,     settle-due,           why
    "2024-01-02, 2024-01-02T21:15:00Z, in winter the close is 06:00 in Korea",
    "2024-03-08, 2024-03-08T21:15:00Z, the last winter session",
    "2024-03-11, 2024-03-11T21:00:00Z, the first summer session",
    "2024-07-01, 2024-07-01T21:00:00Z, in summer the close is 05:00 in Korea",
    "2024-11-01, 2024-11-01T21:00:00Z, the last summer session",
    "2024-11-04, 2024-11-04T21:15:00Z, the first winter session",
    "2025-03-07, 2025-03-07T21:15:00Z, winter",
    "2025-03-10, 2025-03-10T21:00:00Z, summer",
    "2025-10-31, 2025-10-31T21:00:00Z, summer",
    "2025-11-03, 2025-11-03T21:15:00Z, winter",
    "2024-07-03, 2024-07-03T21:00:00Z, an early close in summer",
    "2024-11-29, 2024-11-29T21:00:00Z, an early close in winter",
    "2024-12-24, 2024-12-24T21:00:00Z, an early close in winter",
  })
  void a_day_may_be_settled_at_the_later_of_0600_and_a_quarter_hour_after_the_close(
      String date, Instant due, String why) {
    assertThat(RULES.settleDue(CALENDAR.session(date))).as(why).isEqualTo(due);
  }

  @Test
  void in_summer_settling_is_due_at_six_in_korea() {
    assertThat(RULES.settleDue(CALENDAR.session("2024-07-01")))
        .isEqualTo(korea("2024-07-02T06:00"));
  }

  @Test
  void no_session_is_ever_settled_before_its_close_or_in_its_own_trading_day() {
    for (var session :
        CALENDAR.sessionsBetween(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-12-31"))) {
      var due = RULES.settleDue(session);

      assertThat(due).isAfterOrEqualTo(session.close().plus(RULES.settleDelay()));
      assertThat(RULES.tradingDayOf(due)).isEqualTo(session.tradingDay().plusDays(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // In summer the close is an hour before the next day's start.
    "PT0S,       2024-07-01T21:00:00Z",
    "PT59M59S,   2024-07-01T21:00:00Z",
    "PT1H,       2024-07-01T21:00:00Z",
    "PT1H0.001S, 2024-07-01T21:00:00.001Z",
    "PT2H,       2024-07-01T22:00:00Z",
  })
  void a_longer_settle_delay_counts_from_the_official_close(Duration delay, Instant due) {
    assertThat(settlingAfter(delay).settleDue(CALENDAR.session("2024-07-01"))).isEqualTo(due);
  }

  // Rules 4: lock-picks-at.

  @ParameterizedTest
  @CsvSource({"2024-01-02", "2024-07-01"})
  void picks_lock_at_the_cutoff_by_default(String date) {
    assertThat(RULES.locksAt(CALENDAR.session(date))).isEqualTo(korea(date + "T23:59"));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-02, 23:30", "2024-07-01, 22:30", "2024-03-11, 22:30", "2024-11-04, 23:30"})
  void with_lock_picks_at_market_open_they_lock_once_new_york_trades(String date, String korean) {
    var locksAt = LOCKING_AT_OPEN.locksAt(CALENDAR.session(date));

    assertThat(locksAt).isEqualTo(korea(date + "T" + korean)).isEqualTo(newYork(date + "T09:30"));
  }

  @ParameterizedTest
  @CsvSource({"23:30, 23:30", "23:29, 23:29", "23:31, 23:30"})
  void with_lock_picks_at_market_open_a_cutoff_before_it_still_locks(
      LocalTime cutoff, String korean) {
    var locksAt = lockingAtOpen(cutoff).locksAt(CALENDAR.session("2024-01-02"));

    assertThat(locksAt).isEqualTo(korea("2024-01-02T" + korean));
  }

  // Configuration.

  @ParameterizedTest
  @CsvSource({
    "06:00, 06:00, 23:59",
    "06:01, 06:00, 23:59",
    "05:30, 06:00, 06:00",
    "05:30, 06:00, 05:45",
  })
  void times_of_a_day_that_do_not_follow_each_other_are_refused(
      LocalTime universeAt, LocalTime dayStart, LocalTime cutoff) {
    assertThatThrownBy(
            () -> new Timetable(universeAt, dayStart, cutoff, Duration.ZERO, LockPicksAt.CUTOFF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(dayStart.toString());
  }

  @Test
  void a_settle_delay_may_be_none_but_not_negative() {
    assertThat(settlingAfter(Duration.ZERO).settleDelay()).isZero();
    assertThatThrownBy(() -> settlingAfter(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("settle-delay");
  }
}
