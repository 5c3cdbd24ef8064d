package com.oxuniverse.marketdata.nyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.UnknownYearException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorCalendarTest {

  private static final LocalDate DATE = LocalDate.parse("2029-03-05");
  private static final LocalDate OTHER = LocalDate.parse("2029-03-07");
  private static final String HEADER = "date,kind,time,declared_on,reason\n";

  @TempDir private Path folder;
  private Path file;
  private Instant now = Instant.parse("2029-03-01T00:00:00Z");
  private final List<MalformedCalendarFile> faults = new ArrayList<>();

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("closures.csv");
  }

  @Test
  void without_the_file_the_built_in_calendar_holds() {
    assertThat(calendar().isSession(DATE)).isTrue();
    assertThat(calendar().isSession(LocalDate.parse("2025-01-09"))).isFalse();
    assertThatThrownBy(() -> calendar().sessionOn(LocalDate.parse("2031-01-02")))
        .isInstanceOf(UnknownYearException.class);
  }

  @Test
  void a_closure_written_while_it_runs_is_heard_of_a_second_later() throws IOException {
    var calendar = calendar();
    assertThat(calendar.isSession(DATE)).isTrue();
    Files.writeString(file, HEADER + "2029-03-05,CLOSED,,2029-03-01,Storm\n");
    assertThat(calendar.isSession(DATE)).isTrue();
    now = now.plusSeconds(1);
    assertThat(calendar.isSession(DATE)).isFalse();
  }

  @Test
  void a_changed_file_replaces_what_it_said_before() throws IOException {
    Files.writeString(file, HEADER + "2029-03-05,CLOSED,,,Storm\n");
    var calendar = calendar();
    Files.writeString(file, HEADER + "2029-03-07,CLOSED,,,The storm comes later\n");
    now = now.plus(Duration.ofMinutes(1));
    assertThat(calendar.isSession(DATE)).isTrue();
    assertThat(calendar.isSession(OTHER)).isFalse();
    Files.delete(file);
    now = now.minus(Duration.ofDays(1));
    assertThat(calendar.isSession(OTHER)).isTrue();
    assertThat(faults).isEmpty();
  }

  @Test
  void a_line_that_makes_no_sense_is_told_once_and_the_last_good_content_holds()
      throws IOException {
    Files.writeString(file, HEADER + "2029-03-05,CLOSED,,,Storm\n");
    var calendar = calendar();
    Files.writeString(file, HEADER + "2029-03-05,CLOSED,,,Storm\n2029-03-07,CLOSE,,,Storm\n");
    for (int i = 0; i < 3; i++) {
      now = now.plusSeconds(5);
      assertThat(calendar.isSession(DATE)).isFalse();
      assertThat(calendar.isSession(OTHER)).isTrue();
    }
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault).hasMessageContaining(file + " line 3"));
    Files.writeString(file, HEADER + "2029-03-07,CLOSED,,,Mended\n");
    now = now.plusSeconds(5);
    assertThat(calendar.isSession(OTHER)).isFalse();
  }

  @Test
  void a_file_that_makes_no_sense_from_the_start_stops_the_start() throws IOException {
    Files.writeString(file, "storm\n");
    assertThatThrownBy(this::calendar)
        .isInstanceOf(MalformedCalendarFile.class)
        .hasMessageContaining(file + " line 1");
  }

  @Test
  void the_operator_overrides_what_is_built_in_for_that_date_alone() throws IOException {
    Files.writeString(file, HEADER + "2025-01-09,REGULAR,,,Called off\n");
    var calendar = calendar();
    assertThat(calendar.isSession(LocalDate.parse("2025-01-09"))).isTrue();
    assertThat(calendar.isSession(LocalDate.parse("2018-12-05"))).isFalse();
    assertThat(calendar.current().exceptions())
        .extracting(SessionChange::reason)
        .contains("Called off", "Hurricane Sandy");
  }

  private OperatorCalendar calendar() {
    return new OperatorCalendar(file, () -> now, faults::add);
  }
}
