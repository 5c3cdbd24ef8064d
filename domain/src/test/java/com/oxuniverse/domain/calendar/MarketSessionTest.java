package com.oxuniverse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketSessionTest {

  @ParameterizedTest
  @CsvSource({
    // date,     pre-market,           open,                 close
    "2024-03-08, 2024-03-08T09:00:00Z, 2024-03-08T14:30:00Z, 2024-03-08T21:00:00Z",
    "2024-03-11, 2024-03-11T08:00:00Z, 2024-03-11T13:30:00Z, 2024-03-11T20:00:00Z",
    "2024-11-01, 2024-11-01T08:00:00Z, 2024-11-01T13:30:00Z, 2024-11-01T20:00:00Z",
    "2024-11-04, 2024-11-04T09:00:00Z, 2024-11-04T14:30:00Z, 2024-11-04T21:00:00Z",
  })
  void its_hours_are_those_of_new_york_in_winter_and_in_summer(
      String date, Instant preMarket, Instant open, Instant close) {
    var session = HandMadeCalendar.everyWeekday().session(date);

    assertThat(session.preMarketOpen()).isEqualTo(preMarket);
    assertThat(session.open()).isEqualTo(open);
    assertThat(session.close()).isEqualTo(close);
    assertThat(session.earlyClose()).isFalse();
  }

  @Test
  void an_early_close_is_three_hours_before_the_usual_one() {
    var session =
        HandMadeCalendar.everyWeekday().withEarlyClose("2024-11-29").session("2024-11-29");

    assertThat(session.close()).isEqualTo(Instant.parse("2024-11-29T18:00:00Z"));
    assertThat(session.earlyClose()).isTrue();
  }

  @Test
  void is_played_against_on_the_trading_day_of_the_same_date() {
    assertThat(HandMadeCalendar.everyWeekday().session("2024-01-02").tradingDay())
        .isEqualTo(TradingDay.parse("2024-01-02"));
  }

  @Test
  void a_session_that_closes_when_it_opens_is_none() {
    var date = LocalDate.parse("2024-01-02");
    var time = LocalTime.of(9, 30);

    assertThatThrownBy(() -> MarketSession.of(date, time, time, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-01-02");
  }
}
