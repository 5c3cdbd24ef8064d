package com.oxuniverse.marketdata.nyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.marketdata.nyse.SessionChange.Closed;
import com.oxuniverse.marketdata.nyse.SessionChange.EarlyClose;
import com.oxuniverse.marketdata.nyse.SessionChange.LateOpen;
import com.oxuniverse.marketdata.nyse.SessionChange.Regular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionChangesFileTest {

  private static final String HEADER = "date,kind,time,declared_on,reason\n";

  @TempDir private Path folder;

  @Test
  void every_kind_of_exception_is_read() throws IOException {
    var file =
        write(
            HEADER
                + "# a remark\n\n"
                + "2029-03-05,CLOSED,,2029-03-01,A storm, and a strong one\n"
                + "2029-03-06,LATE_OPEN,11:00,,Snow\n"
                + "2029-03-06,EARLY_CLOSE,14:00,2029-03-06,More snow\n"
                + "2029-07-03,REGULAR,,,No early close this year\n");
    assertThat(SessionChangesFile.read(file).inOrder())
        .containsExactly(
            new Closed(
                LocalDate.parse("2029-03-05"),
                Optional.of(LocalDate.parse("2029-03-01")),
                "A storm, and a strong one"),
            new LateOpen(
                LocalDate.parse("2029-03-06"), LocalTime.of(11, 0), Optional.empty(), "Snow"),
            new EarlyClose(
                LocalDate.parse("2029-03-06"),
                LocalTime.of(14, 0),
                Optional.of(LocalDate.parse("2029-03-06")),
                "More snow"),
            new Regular(
                LocalDate.parse("2029-07-03"), Optional.empty(), "No early close this year"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2029-03-05,CLOSED                     | expected date,kind,time,declared_on,reason
          2029-02-29,CLOSED,,,x                 | '2029-02-29' is no date
          05.03.2029,CLOSED,,,x                 | '05.03.2029' is no date
          2029-03-05,SHUT,,,x                   | 'SHUT' is none of CLOSED, REGULAR, LATE_OPEN
          2029-03-05,CLOSED,13:00,,x            | a time ('13:00') makes no sense
          2029-03-05,EARLY_CLOSE,,,x            | '' is no time
          2029-03-05,EARLY_CLOSE,1pm,,x         | '1pm' is no time
          2029-03-05,EARLY_CLOSE,16:00,,x       | 16:00 is not between
          2029-03-05,LATE_OPEN,09:30,,x         | 09:30 is not between
          2029-03-05,CLOSED,,2029-03-06,x       | declared on 2029-03-06, after the fact
          2029-03-05,CLOSED,,soon,x             | 'soon' is no date
          2029-03-05,CLOSED,,,                  | the reason is missing
          2029-03-04,CLOSED,,,x                 | 2029-03-04 is a weekend
          2031-03-05,CLOSED,,,x                 | 2031-03-05 is not within 1990 to 2030
          2029-12-25,EARLY_CLOSE,13:00,,x       | 2029-12-25 is a holiday
          2029-03-01,EARLY_CLOSE,14:00,,x       | 2029-03-01 contradicts an earlier line
          2029-03-01,CLOSED,,,x                 | 2029-03-01 contradicts an earlier line
          2029-03-01,LATE_OPEN,13:30,,x         | 2029-03-01 would open at 13:30 and close at 13:00
          """)
  void a_line_that_makes_no_sense_is_named_with_its_file(String line, String fault)
      throws IOException {
    var file = write(HEADER + "2029-03-01,EARLY_CLOSE,13:00,,Snow\n" + line + "\n");
    assertThatThrownBy(() -> SessionChangesFile.read(file))
        .isInstanceOf(MalformedCalendarFile.class)
        .hasMessageStartingWith(file + " line 3: ")
        .hasMessageContaining(fault);
  }

  @Test
  void another_header_is_refused() throws IOException {
    var file = write("date,reason\n2029-03-05,Snow\n");
    assertThatThrownBy(() -> SessionChangesFile.read(file))
        .isInstanceOf(MalformedCalendarFile.class)
        .hasMessage(file + " line 1: expected the header date,kind,time,declared_on,reason");
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    var file = Files.write(folder.resolve("exceptions.csv"), new byte[] {(byte) 0xff, 0x00});
    assertThatThrownBy(() -> SessionChangesFile.read(file))
        .isInstanceOf(MalformedCalendarFile.class)
        .hasMessageContaining("cannot be read as UTF-8 text");
  }

  @Test
  void a_holiday_may_become_a_regular_session() throws IOException {
    var changes = SessionChangesFile.read(write(HEADER + "2029-06-19,REGULAR,,,Abolished\n"));
    assertThat(NyseCalendar.create().with(changes).isSession(LocalDate.parse("2029-06-19")))
        .isTrue();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("exceptions.csv"), content);
  }
}
