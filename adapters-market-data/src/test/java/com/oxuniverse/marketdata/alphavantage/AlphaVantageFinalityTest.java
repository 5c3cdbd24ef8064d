package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.domain.market.DailyBars.Finality.FINAL;
import static com.oxuniverse.domain.market.DailyBars.Finality.PROVISIONAL;
import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.bar;
import static com.oxuniverse.marketdata.alphavantage.Asking.dailyJson;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars.Finality;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a bar of Alpha Vantage's can no longer change (rules 6.2). A running one looks just like
/// it; all there is to tell them apart is `Last Refreshed`, in New York's time.
class AlphaVantageFinalityTest {

  @ParameterizedTest(name = "refreshed {1}, asked {2}: {3}")
  @CsvSource({
    // 2019-09-13 13:14:34 is what it really said on a running day, 2019-01-09 16:00:01 on a past
    // one.
    "2019-09-13, 2019-09-13 13:14:34, 2019-09-13T13:14:40, PROVISIONAL",
    "2019-09-13, 2019-09-13 13:14:34, 2019-09-13T23:59:00, PROVISIONAL",
    "2019-09-13, 2019-09-13 15:59:59, 2019-09-13T16:20:00, PROVISIONAL",
    "2019-09-13, 2019-09-13 16:00:00, 2019-09-13T16:00:00, FINAL",
    "2019-01-09, 2019-01-09 16:00:01, 2019-01-09T16:00:05, FINAL",
    // A clock of its own that runs fast does not end the session.
    "2019-09-13, 2019-09-13 16:00:00, 2019-09-13T15:59:59, PROVISIONAL",
    // Only the date: it may have been written while the day was running.
    "2019-09-13, 2019-09-13, 2019-09-13T12:00:00, PROVISIONAL",
    "2019-09-13, 2019-09-13, 2019-09-13T16:00:00, PROVISIONAL",
    "2019-09-13, 2019-09-13, 2019-09-13T19:59:59, PROVISIONAL",
    "2019-09-13, 2019-09-13, 2019-09-13T20:00:00, FINAL",
    "2019-09-13, 2019-09-13, 2019-09-16T08:00:00, FINAL",
    // A later day, whether it is running or not.
    "2019-09-13, 2019-09-16, 2019-09-16T08:00:00, FINAL",
    "2019-09-13, 2019-09-16 09:31:00, 2019-09-16T09:31:10, FINAL",
    // An earlier one: the vendor has stopped, however late it is.
    "2019-09-13, 2019-09-12, 2019-09-16T12:00:00, PROVISIONAL",
    "2019-09-13, 2019-09-12 16:00:01, 2019-09-16T12:00:00, PROVISIONAL",
    // Closed early, at 13:00; all trading ends at 17:00.
    "2026-11-27, 2026-11-27 12:59:59, 2026-11-27T13:30:00, PROVISIONAL",
    "2026-11-27, 2026-11-27 13:00:00, 2026-11-27T13:00:00, FINAL",
    "2026-11-27, 2026-11-27, 2026-11-27T16:59:59, PROVISIONAL",
    "2026-11-27, 2026-11-27, 2026-11-27T17:00:00, FINAL",
    // The last session of winter time, the first of summer time, and back.
    "2026-03-06, 2026-03-06 15:59:59, 2026-03-06T16:10:00, PROVISIONAL",
    "2026-03-06, 2026-03-06 16:00:00, 2026-03-06T16:10:00, FINAL",
    "2026-03-09, 2026-03-09 15:59:59, 2026-03-09T16:10:00, PROVISIONAL",
    "2026-03-09, 2026-03-09 16:00:00, 2026-03-09T16:10:00, FINAL",
    "2026-03-09, 2026-03-09, 2026-03-09T19:59:59, PROVISIONAL",
    "2026-03-09, 2026-03-09, 2026-03-09T20:00:00, FINAL",
    "2026-10-30, 2026-10-30 15:59:59, 2026-10-30T16:10:00, PROVISIONAL",
    "2026-10-30, 2026-10-30 16:00:00, 2026-10-30T16:10:00, FINAL",
    "2026-11-02, 2026-11-02 15:59:59, 2026-11-02T16:10:00, PROVISIONAL",
    "2026-11-02, 2026-11-02 16:00:00, 2026-11-02T16:10:00, FINAL",
    "2026-11-02, 2026-11-02, 2026-11-02T19:59:59, PROVISIONAL",
    "2026-11-02, 2026-11-02, 2026-11-02T20:00:00, FINAL"
  })
  void a_bar_is_final_once_the_vendor_is_past_the_close(
      LocalDate day, String refreshed, String asked, Finality finality) {
    var http = CannedHttp.says(dailyJson("IBM", refreshed, bar(day.toString(), "\"101.5\"")));
    assertThat(Asking.bars(http, IBM, day, newYork(asked)).finality()).isEqualTo(finality);
  }

  @ParameterizedTest(name = "newest row {1}, asked {2}: {3}")
  @CsvSource({
    "2026-05-15, 2026-05-15, 2026-05-15T16:00:00, PROVISIONAL",
    "2026-05-15, 2026-05-15, 2026-05-15T20:00:00, FINAL",
    "2026-05-15, 2026-05-18, 2026-05-18T09:40:00, FINAL",
    "2026-05-15, 2026-05-14, 2026-05-18T09:40:00, PROVISIONAL"
  })
  void csv_goes_as_far_as_its_newest_row(
      LocalDate day, LocalDate newest, String asked, Finality finality) {
    var rows =
        newest.isEqual(day) ? row(day) : newest.isAfter(day) ? row(newest) + row(day) : row(newest);
    var http = CannedHttp.says("timestamp,open,high,low,close,volume\r\n" + rows);
    assertThat(Asking.bars(http, IBM, day, newYork(asked)).finality()).isEqualTo(finality);
  }

  @Test
  void a_day_that_has_no_bar_yet_is_waited_for_although_the_vendor_has_been_refreshed() {
    var day = LocalDate.of(2019, 9, 13);
    var http = CannedHttp.says(dailyJson("IBM", "2019-09-16 08:00:00", bar("2019-09-12", "\"1\"")));
    var answer = Asking.bars(http, IBM, day, newYork("2019-09-16T08:01"));
    assertThat(answer.finality()).isEqualTo(PROVISIONAL);
    assertThat(answer.on(day)).isEmpty();
  }

  @Test
  void a_day_that_the_vendor_has_left_out_is_not_waited_for_and_the_later_bar_shows_why() {
    var day = LocalDate.of(2019, 9, 13);
    var http =
        CannedHttp.says(
            dailyJson("IBM", "2019-09-16", bar("2019-09-16", "\"2\""), bar("2019-09-12", "\"1\"")));
    var answer = Asking.bars(http, IBM, day, newYork("2019-09-17T08:00"));
    assertThat(answer.finality()).isEqualTo(FINAL);
    assertThat(answer.on(day)).isEmpty();
    assertThat(answer.bars().getLast().date()).isEqualTo("2019-09-16");
  }

  @ParameterizedTest
  @CsvSource({"null", "'\"n/a\"'"})
  void a_bar_without_its_close_is_waited_for(String close) {
    var day = LocalDate.of(2019, 9, 13);
    var http = CannedHttp.says(dailyJson("IBM", "2019-09-13 16:00:01", bar("2019-09-13", close)));
    var answer = Asking.bars(http, IBM, day, newYork("2019-09-13T16:05"));
    assertThat(answer.finality()).isEqualTo(PROVISIONAL);
    assertThat(answer.on(day).orElseThrow().close()).isEmpty();
  }

  /// Whatever is written, nothing is final while the session is on, and nothing of which the vendor
  /// itself says that it was written while the session was on.
  @Test
  void nothing_is_final_before_both_clocks_are_past_the_close() {
    long seed = 20_260_611;
    var random = new Random(seed);
    var sessions =
        Asking.CALENDAR.sessionsBetween(LocalDate.of(2024, 1, 2), LocalDate.of(2026, 12, 30));
    for (int i = 0; i < 3_000; i++) {
      var session = sessions.get(random.nextInt(sessions.size()));
      var asked = session.open().plusSeconds(random.nextInt(60 * 60 * 30));
      var refreshed = asked.minusSeconds(random.nextInt(60 * 60 * 24));
      var text =
          refreshed
              .truncatedTo(ChronoUnit.SECONDS)
              .atZone(MarketSession.NEW_YORK)
              .toLocalDateTime()
              .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
      var http = CannedHttp.says(dailyJson("IBM", text, bar(session.date().toString(), "\"7\"")));
      boolean isPast = !refreshed.isBefore(session.close());
      assertThat(Asking.bars(http, IBM, session.date(), asked).finality())
          .as("seed %d, round %d: session %s, %s, asked %s", seed, i, session, text, asked)
          .isEqualTo(isPast ? FINAL : PROVISIONAL);
    }
  }

  private static String row(LocalDate day) {
    return day + ",218.2,220.91,217.615,219.3,6154450\r\n";
  }
}
