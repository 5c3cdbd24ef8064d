package com.oxuniverse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingDayTest {

  private static final TradingDay DAY = TradingDay.parse("2024-02-29");

  @Test
  void is_written_as_its_date() {
    assertThat(DAY).hasToString("2024-02-29").isEqualTo(new TradingDay(LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-2-29", "20240229", "2024-02-29T06:00", "today", ""})
  void a_date_that_does_not_exist_is_no_trading_day(String text) {
    assertThatThrownBy(() -> TradingDay.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void its_times_are_those_of_the_clocks_in_korea() {
    assertThat(DAY.at(LocalTime.of(6, 0)).toInstant())
        .isEqualTo(Instant.parse("2024-02-28T21:00:00Z"));
  }

  @Test
  void days_follow_each_other() {
    var next = DAY.plusDays(1);

    assertThat(next).hasToString("2024-03-01");
    assertThat(DAY.isBefore(next)).isTrue();
    assertThat(next.isBefore(DAY)).isFalse();
    assertThat(DAY.isBefore(DAY)).isFalse();
    assertThat(next.isAfter(DAY)).isTrue();
    assertThat(DAY.isAfter(next)).isFalse();
    assertThat(DAY.isAfter(DAY)).isFalse();
    assertThat(DAY).isLessThan(next).isGreaterThan(DAY.plusDays(-1)).isEqualByComparingTo(DAY);
  }
}
