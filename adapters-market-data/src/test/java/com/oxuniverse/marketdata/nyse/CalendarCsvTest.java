package com.oxuniverse.marketdata.nyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.UnknownYearException;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarCsvTest {

  private final CalendarCsv csv = new CalendarCsv(NyseCalendar.create(), Timetable.DEFAULT);
  private final StringBuilder out = new StringBuilder();

  @Test
  void a_winter_day_is_due_a_quarter_of_an_hour_after_the_close_an_early_close_at_six_in_korea()
      throws IOException {
    csv.write(LocalDate.parse("2024-12-23"), LocalDate.parse("2024-12-26"), out);
    assertThat(out)
        .hasToString(
            """
            date,open_utc,close_utc,early_close,settle_due_utc
            2024-12-23,2024-12-23T14:30:00Z,2024-12-23T21:00:00Z,false,2024-12-23T21:15:00Z
            2024-12-24,2024-12-24T14:30:00Z,2024-12-24T18:00:00Z,true,2024-12-24T21:00:00Z
            2024-12-26,2024-12-26T14:30:00Z,2024-12-26T21:00:00Z,false,2024-12-26T21:15:00Z
            """);
  }

  @Test
  void a_summer_day_is_due_at_six_in_korea() throws IOException {
    csv.write(LocalDate.parse("2024-07-02"), LocalDate.parse("2024-07-02"), out);
    assertThat(out)
        .asString()
        .endsWith(
            "2024-07-02,2024-07-02T13:30:00Z,2024-07-02T20:00:00Z,false,2024-07-02T21:00:00Z\n");
  }

  @Test
  void the_year_2024_has_252_sessions_three_of_them_early_closes() throws IOException {
    csv.write(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"), out);
    assertThat(out.toString().lines()).hasSize(253);
    assertThat(out.toString().lines().filter(line -> line.contains(",true,"))).hasSize(3);
  }

  @Test
  void dates_without_sessions_leave_the_header_alone() throws IOException {
    csv.write(LocalDate.parse("2024-01-06"), LocalDate.parse("2024-01-07"), out);
    assertThat(out).hasToString(CalendarCsv.HEADER + "\n");
  }

  @Test
  void an_unknown_year_writes_nothing() {
    assertThatThrownBy(
            () -> csv.write(LocalDate.parse("2030-12-30"), LocalDate.parse("2031-01-03"), out))
        .isInstanceOf(UnknownYearException.class);
    assertThat(out).isEmpty();
  }

  @Test
  void dates_the_wrong_way_round_are_refused() {
    assertThatThrownBy(
            () -> csv.write(LocalDate.parse("2024-01-03"), LocalDate.parse("2024-01-02"), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from 2024-01-03 is after to 2024-01-02");
  }
}
