package com.oxuniverse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.Ox;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void it_prints_sessions_as_csv() {
    assertThat(calendar("--from", "2024-07-03", "--to", "2024-07-05")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "date,open_utc,close_utc,early_close,settle_due_utc",
            "2024-07-03,2024-07-03T13:30:00Z,2024-07-03T17:00:00Z,true,2024-07-03T21:00:00Z",
            "2024-07-05,2024-07-05T13:30:00Z,2024-07-05T20:00:00Z,false,2024-07-05T21:00:00Z");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-02-30 | 2024-03-01 | '2024-02-30' is no date (yyyy-MM-dd)
          yesterday  | 2024-03-01 | 'yesterday' is no date (yyyy-MM-dd)
          2024-12-31 | 2024-01-01 | --from 2024-12-31 is after --to 2024-01-01
          1989-12-31 | 1990-01-31 | the exchange's calendar knows 1990 to 2030, not 1989
          2030-12-31 | 2031-01-01 | the exchange's calendar knows 1990 to 2030, not 2031
          """)
  void what_cannot_be_printed_is_refused_and_nothing_is_printed(
      String from, String to, String sentence) {
    assertThat(calendar("--from", from, "--to", to)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().findFirst().orElseThrow())
        .startsWith("ox: ")
        .contains(sentence)
        .doesNotContain("Exception");
  }

  @Test
  void both_dates_are_needed() {
    assertThat(calendar("--from", "2024-01-01")).isEqualTo(2);
    assertThat(err.toString()).contains("--to").doesNotContain("Exception");
  }

  private int calendar(String... options) {
    var arguments = new String[options.length + 1];
    arguments[0] = "calendar";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Ox.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
