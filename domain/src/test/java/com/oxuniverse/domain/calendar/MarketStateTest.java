package com.oxuniverse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketStateTest {

  private static final MarketCalendar CALENDAR =
      HandMadeCalendar.everyWeekday().withEarlyClose("2024-12-24").withHoliday("2024-12-25");

  private static Instant newYork(String local) {
    return LocalDateTime.parse(local).atZone(MarketSession.NEW_YORK).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-23T03:59:59, CLOSED",
    "2024-12-23T04:00:00, PRE",
    "2024-12-23T09:29:59, PRE",
    "2024-12-23T09:30:00, OPEN",
    "2024-12-23T15:59:59, OPEN",
    "2024-12-23T16:00:00, AFTER",
    "2024-12-23T19:59:59, AFTER",
    "2024-12-23T20:00:00, CLOSED",
    "2024-12-24T12:59:59, OPEN",
    "2024-12-24T13:00:00, AFTER",
    "2024-12-24T16:59:59, AFTER",
    "2024-12-24T17:00:00, CLOSED",
    "2024-12-25T12:00:00, CLOSED",
    "2024-12-28T12:00:00, CLOSED",
    "2024-07-01T09:30:00, OPEN",
  })
  void follows_the_clock_in_new_york(String local, MarketState state) {
    assertThat(CALENDAR.stateAt(newYork(local))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    // now,               the oldest price that is one
    "2024-12-23T09:29:59, 2024-12-20T15:30:00",
    "2024-12-23T09:30:00, 2024-12-23T09:30:00",
    "2024-12-23T09:50:00, 2024-12-23T09:30:00",
    "2024-12-23T09:50:01, 2024-12-23T09:30:01",
    "2024-12-23T15:59:59, 2024-12-23T15:39:59",
    "2024-12-23T16:00:00, 2024-12-23T15:30:00",
    "2024-12-24T13:00:00, 2024-12-24T12:30:00",
    "2024-12-25T12:00:00, 2024-12-24T12:30:00",
    "2024-12-26T09:30:00, 2024-12-26T09:30:00",
    "2024-12-28T12:00:00, 2024-12-27T15:30:00",
  })
  void yesterdays_price_is_no_price_once_the_session_is_open(String local, String since) {
    assertThat(CALENDAR.pricesCurrentSince(newYork(local))).isEqualTo(newYork(since));
  }
}
