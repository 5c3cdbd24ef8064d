package com.oxuniverse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketCalendarTest {

  /// Friday 2024-12-20 to Friday 2025-01-10.
  private static final MarketCalendar CALENDAR =
      HandMadeCalendar.everyWeekday()
          .withEarlyClose("2024-12-24")
          .withHoliday("2024-12-25")
          .withHoliday("2025-01-01")
          .withHoliday("2025-01-09");

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> dates(List<MarketSession> sessions) {
    return sessions.stream().map(session -> session.date().toString()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-20,",
    "2024-12-24,",
    "2024-12-21, WEEKEND",
    "2024-12-22, WEEKEND",
    "2024-12-25, HOLIDAY",
  })
  void says_why_there_is_no_session(String date, ClosureReason reason) {
    assertThat(CALENDAR.closureOn(date(date))).isEqualTo(Optional.ofNullable(reason));
    assertThat(CALENDAR.isSession(date(date))).isEqualTo(reason == null);
  }

  /// The national day of mourning was declared ten days before; calendars in code were wrong.
  @Test
  void the_closure_of_2025_01_09_is_data_and_leaves_no_session_to_play() {
    var before = HandMadeCalendar.everyWeekday();

    var declared = before.withHoliday("2025-01-09");

    assertThat(before.isSession(date("2025-01-09"))).isTrue();
    assertThat(declared.closureOn(date("2025-01-09"))).contains(ClosureReason.HOLIDAY);
    assertThat(declared.next(date("2025-01-08")).date()).isEqualTo("2025-01-10");
  }

  @ParameterizedTest
  @CsvSource({
    // date,     next,       next or same, previous
    "2024-12-20, 2024-12-23, 2024-12-20, 2024-12-19",
    "2024-12-21, 2024-12-23, 2024-12-23, 2024-12-20",
    "2024-12-23, 2024-12-24, 2024-12-23, 2024-12-20",
    "2024-12-24, 2024-12-26, 2024-12-24, 2024-12-23",
    "2024-12-25, 2024-12-26, 2024-12-26, 2024-12-24",
    "2024-12-31, 2025-01-02, 2024-12-31, 2024-12-30",
  })
  void finds_the_session_after_at_and_before_a_date(
      String at, LocalDate next, LocalDate nextOrSame, LocalDate previous) {
    assertThat(CALENDAR.next(date(at)).date()).isEqualTo(next);
    assertThat(CALENDAR.nextOrSame(date(at)).date()).isEqualTo(nextOrSame);
    assertThat(CALENDAR.previous(date(at)).date()).isEqualTo(previous);
  }

  @Test
  void the_five_sessions_before_a_date_skip_weekends_and_holidays_and_come_oldest_first() {
    assertThat(dates(CALENDAR.sessionsBefore(date("2024-12-27"), 5)))
        .containsExactly("2024-12-19", "2024-12-20", "2024-12-23", "2024-12-24", "2024-12-26");
    assertThat(CALENDAR.sessionsBefore(date("2024-12-27"), 0)).isEmpty();
  }

  @Test
  void the_sessions_between_two_dates_include_both() {
    assertThat(dates(CALENDAR.sessionsBetween(date("2024-12-24"), date("2024-12-27"))))
        .containsExactly("2024-12-24", "2024-12-26", "2024-12-27");
    assertThat(CALENDAR.sessionsBetween(date("2024-12-21"), date("2024-12-22"))).isEmpty();
    assertThat(CALENDAR.sessionsBetween(date("2024-12-24"), date("2024-12-24"))).hasSize(1);
  }

  @Test
  void a_year_the_calendar_does_not_know_is_an_error_and_never_a_guess() {
    assertThatThrownBy(() -> CALENDAR.next(date("2026-12-31")))
        .isInstanceOf(UnknownYearException.class)
        .hasMessage("the exchange's calendar knows 2014 to 2026, not 2027");
    assertThatThrownBy(() -> CALENDAR.previous(date("2014-01-01")))
        .isInstanceOf(UnknownYearException.class);
    assertThatThrownBy(() -> CALENDAR.closureOn(date("2027-01-02")))
        .isInstanceOf(UnknownYearException.class);
    assertThatThrownBy(() -> CALENDAR.sessionsBefore(date("2014-01-03"), 5))
        .isInstanceOf(UnknownYearException.class);
    assertThatThrownBy(() -> CALENDAR.sessionsBetween(date("2026-12-30"), date("2027-01-01")))
        .isInstanceOf(UnknownYearException.class);
  }
}
