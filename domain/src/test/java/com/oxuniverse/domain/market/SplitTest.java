package com.oxuniverse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

  private static final LocalDate DATE = LocalDate.parse("2014-06-09");

  @Test
  void seven_for_one_is_numerator_seven() {
    var split = Split.of(DATE, 7, 1);

    assertThat(split).isEqualTo(new Split(DATE, BigInteger.valueOf(7), BigInteger.ONE));
    assertThat(split.n()).isEqualTo(new BigDecimal(7));
    assertThat(split.d()).isEqualTo(new BigDecimal(1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-7, 1", "7, -1"})
  void a_split_of_nothing_or_less_is_refused(long numerator, long denominator) {
    assertThatThrownBy(() -> Split.of(DATE, numerator, denominator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(numerator + ":" + denominator);
  }
}
