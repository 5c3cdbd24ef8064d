package com.oxuniverse.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.problem.MalformedValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({
    "185.640000, 185.64",
    "190, 190",
    "100, 100",
    "1E+2, 100",
    "0.000001, 0.000001",
    "0.00, 0",
    "-3.5000, -3.5"
  })
  void prices_are_written_without_trailing_zeros_and_exponents(BigDecimal price, String text) {
    assertThat(DecimalText.of(price)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000001", "1", "185.64", "999999999999.999999"})
  void prices_are_read_as_they_are_written(String text) throws MalformedValue {
    assertThat(DecimalText.price(text)).isEqualTo(new BigDecimal(text));
  }

  @Test
  void a_leap_day_is_a_day_in_leap_years_only() throws MalformedValue {
    assertThat(DayText.read("2024-02-29")).isEqualTo(TradingDay.parse("2024-02-29"));
    assertThatThrownBy(() -> DayText.read("2023-02-29")).isInstanceOf(MalformedValue.class);
  }

  @Test
  void numbers_reach_as_far_as_a_long() throws MalformedValue {
    assertThat(NumberText.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> NumberText.read("9223372036854775808"))
        .isInstanceOf(MalformedValue.class);
  }
}
