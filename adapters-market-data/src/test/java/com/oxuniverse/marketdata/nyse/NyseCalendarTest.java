package com.oxuniverse.marketdata.nyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.ClosureReason;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.marketdata.nyse.SessionChange.Closed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NyseCalendarTest {

  private final NyseCalendar calendar = NyseCalendar.create();

  @Test
  void a_session_lasts_from_half_past_nine_to_four_in_new_york() {
    assertThat(calendar.sessionOn(LocalDate.parse("2024-01-02")))
        .contains(
            new MarketSession(
                LocalDate.parse("2024-01-02"),
                Instant.parse("2024-01-02T14:30:00Z"),
                Instant.parse("2024-01-02T21:00:00Z"),
                false));
    assertThat(calendar.sessionOn(LocalDate.parse("2024-07-02")).map(MarketSession::close))
        .contains(Instant.parse("2024-07-02T20:00:00Z"));
  }

  // NYSE Group, Holiday and Early Closings Calendar 2026, 2027 and 2028 (2025-12-23).
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-04-03", "2026-05-25", "2026-06-19",
        "2026-07-03", "2026-09-07", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18",
        "2027-02-15", "2027-03-26", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06",
        "2027-11-25", "2027-12-24", "2028-01-17", "2028-02-21", "2028-04-14", "2028-05-29",
        "2028-06-19", "2028-07-04", "2028-09-04", "2028-11-23", "2028-12-25"
      })
  void the_holidays_that_the_exchange_announced_are_closed(LocalDate holiday) {
    assertThat(calendar.closureOn(holiday)).contains(ClosureReason.HOLIDAY);
  }

  @ParameterizedTest
  @CsvSource({"2025, 250", "2026, 251", "2027, 251", "2028, 251", "2024, 252", "2001, 248"})
  void a_year_has_as_many_sessions_as_the_exchange_held_or_announced(int year, int sessions) {
    assertThat(calendar.sessionsBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .hasSize(sessions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1993-12-31", "2010-12-31", "2021-12-31", "2027-12-31"})
  void the_last_day_of_a_year_is_a_session_when_new_year_falls_on_a_saturday(LocalDate date) {
    assertThat(calendar.isSession(date)).isTrue();
    assertThat(calendar.isSession(date.plusDays(3))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1997-01-20", "2021-06-18", "2021-06-21", "2019-11-11", "2019-10-14"})
  void days_that_the_exchange_does_not_keep_are_sessions(LocalDate date) {
    assertThat(calendar.isSession(date)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1994-04-27",
        "2001-09-11",
        "2001-09-12",
        "2001-09-13",
        "2001-09-14",
        "2004-06-11",
        "2007-01-02",
        "2012-10-29",
        "2012-10-30",
        "2018-12-05",
        "2025-01-09"
      })
  void the_exchange_was_closed_once(LocalDate date) {
    assertThat(calendar.sessionOn(date)).isEmpty();
    assertThat(calendar.closureOn(date)).contains(ClosureReason.HOLIDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-12-24, 19:00", "1991-12-24, 19:00", "1992-11-27, 19:00", "1992-12-24, 19:00",
    "1993-11-26, 18:00", "1995-07-03, 17:00", "1996-07-05, 17:00", "1997-12-26, 18:00",
    "1999-12-31, 18:00", "2002-07-05, 17:00", "2003-12-26, 18:00", "2013-07-03, 17:00",
    "2024-07-03, 17:00", "2024-11-29, 18:00", "2024-12-24, 18:00", "2028-07-03, 17:00",
    "1994-02-11, 19:30", "1996-01-08, 19:00", "1997-10-27, 20:30", "2005-06-01, 19:56"
  })
  void a_session_closed_early_at(LocalDate date, String timeInUtc) {
    var session = calendar.sessionOn(date).orElseThrow();
    assertThat(session.close()).isEqualTo(Instant.parse(date + "T" + timeInUtc + ":00Z"));
    assertThat(session.earlyClose()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-07-03", "1990-11-23", "1991-11-29", "1996-07-03", "2002-07-03", "2013-07-05",
        "2008-12-26", "2014-12-26", "2025-12-26", "2026-07-02", "2020-07-02", "2027-12-23",
        "2009-07-02", "2024-12-31"
      })
  void a_session_next_to_a_holiday_lasted_to_the_usual_hour(LocalDate date) {
    var session = calendar.sessionOn(date).orElseThrow();
    assertThat(session.close().atZone(MarketSession.NEW_YORK).getHour()).isEqualTo(16);
    assertThat(session.earlyClose()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1990-12-27, 16:00", "1996-01-08, 16:00", "2001-09-17, 13:33", "2002-09-11, 16:00"})
  void a_session_opened_late_at(LocalDate date, String timeInUtc) {
    assertThat(calendar.sessionOn(date).map(MarketSession::open))
        .contains(Instant.parse(date + "T" + timeInUtc + ":00Z"));
  }

  @Test
  void a_late_open_alone_is_no_early_close() {
    assertThat(calendar.sessionOn(LocalDate.parse("2002-09-11")).map(MarketSession::earlyClose))
        .contains(false);
  }

  @Test
  void the_closure_for_president_carter_was_declared_ten_days_before() {
    assertThat(calendar.exceptions())
        .contains(
            new Closed(
                LocalDate.parse("2025-01-09"),
                Optional.of(LocalDate.parse("2024-12-30")),
                "National day of mourning for former President Jimmy Carter"));
  }

  @Test
  void a_weekend_is_closed_for_being_one_even_where_a_holiday_falls_on_it() {
    assertThat(calendar.closureOn(LocalDate.parse("2024-01-06"))).contains(ClosureReason.WEEKEND);
    assertThat(calendar.closureOn(LocalDate.parse("2022-01-01"))).contains(ClosureReason.WEEKEND);
    assertThat(calendar.closureOn(LocalDate.parse("2024-01-05"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1989-12-29", "2031-01-02", "1900-01-02", "9999-12-31"})
  void a_year_it_does_not_know_is_an_error_and_never_a_guess(LocalDate date) {
    assertThatThrownBy(() -> calendar.sessionOn(date))
        .isInstanceOf(UnknownYearException.class)
        .hasMessageContaining("1990 to 2030")
        .hasMessageContaining(String.valueOf(date.getYear()));
  }

  @Test
  void the_first_and_the_last_day_it_knows_are_known() {
    assertThat(calendar.sessionOn(LocalDate.parse("1990-01-01"))).isEmpty();
    assertThat(calendar.sessionOn(LocalDate.parse("1990-01-02"))).isPresent();
    assertThat(calendar.sessionOn(LocalDate.parse("2030-12-31"))).isPresent();
  }

  @Test
  void sessions_of_forty_years_never_overlap_and_keep_the_exchange_awake_at_least_weekly() {
    var sessions =
        calendar.sessionsBetween(LocalDate.parse("1990-01-01"), LocalDate.parse("2030-12-31"));
    for (int i = 1; i < sessions.size(); i++) {
      var before = sessions.get(i - 1);
      var after = sessions.get(i);
      assertThat(before.close()).isBefore(after.open());
      assertThat(after.date()).isBeforeOrEqualTo(before.date().plusDays(7));
    }
  }
}
