package com.oxuniverse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.Seeds;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {

  @ParameterizedTest
  @CsvSource({
    "244.8699951171875,   244.87",
    "67.5999984741211,    67.6",
    "30.960001000000002,  30.960001",
    "-244.8699951171875,  -244.87",
    "0.10000000149011612, 0.1",
    "1.100000023841858,   1.1",
    "99999.9921875,       99999.99",
  })
  void a_number_that_went_through_a_32_bit_float_is_its_shortest_decimal(
      String text, String price) {
    assertThat(PriceText.read(text)).isEqualTo(new BigDecimal(price));
  }

  @ParameterizedTest
  @CsvSource({
    "195.18,         195.18",
    "195.180000,     195.18",
    "195.1800000000, 195.18",
    "33.333333,      33.333333",
    "123456.123456,  123456.123456",
    "0.000001,       0.000001",
    "100,            100",
    "100.000,        100",
    "1e2,            100",
    "1.2E+3,         1200",
    "1e-6,           0.000001",
    "+5.5,           5.5",
    "-3.25,          -3.25",
    "' 7.5\t',       7.5",
    "0,              0",
    "0.00,           0",
    "-0.0,           0",
    "0e5,            0",
    "0e2147483647,   0",
    "0e-2147483647,  0",
  })
  void a_number_of_up_to_six_decimals_is_read_as_published_without_trailing_zeros(
      String text, String price) {
    assertThat(PriceText.read(text)).isEqualTo(new BigDecimal(price));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000005,              0.000001",
    "0.00000049,             0",
    "-0.0000005,             -0.000001",
    "0.0000123456789,        0.000012",
    "0.0000125,              0.000013",
    "0.01234567890123,       0.012346",
    "0.0000000001,           0",
    "1e-400,                 0",
    "1e-2147483647,          0",
  })
  void what_still_has_more_decimals_is_rounded_half_up_to_six(String text, String price) {
    assertThat(PriceText.read(text)).isEqualTo(new BigDecimal(price));
  }

  /// From 16,384 dollars on, the float next to a price in cents can have six decimals and looks as
  /// if it had been published: 20000.11 becomes 20000.109375.
  @Test
  void no_tie_becomes_a_loss_on_its_way_through_a_float() {
    Seeds.each(
        20_000,
        random -> {
          var published = BigDecimal.valueOf(1 + random.nextInt(1_638_399), 2);
          var vendorsNumber = new BigDecimal((double) published.floatValue());

          assertThat(PriceText.read(vendorsNumber.toPlainString())).isEqualByComparingTo(published);
          assertThat(PriceText.read(published.toPlainString())).isEqualByComparingTo(published);
        });
  }

  @Test
  void nothing_is_rounded_that_has_six_decimals_or_fewer() {
    Seeds.each(
        5_000,
        random -> {
          var published =
              BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000_000L), random.nextInt(7));
          if (published.precision() - published.scale() <= 12) {
            assertThat(PriceText.read(published.toString())).isEqualByComparingTo(published);
          }
        });
  }

  static Stream<String> malformed() {
    return Stream.of(
        "",
        " ",
        "null",
        "NaN",
        "Infinity",
        "-Infinity",
        "1,234.5",
        "1.2.3",
        "$12",
        "12 34",
        "1e",
        "0x1F",
        "--1",
        "1f",
        "N/A",
        "-",
        ".",
        "<html>",
        "1e99999999999",
        "1e-99999999999");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_text_that_is_no_number_is_an_error(String text) {
    assertThatThrownBy(() -> PriceText.read(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void twelve_digits_before_the_point_are_the_most_a_price_has() {
    assertThat(PriceText.read("999999999999.999999")).isEqualTo("999999999999.999999");
    assertThat(PriceText.read("-999999999999")).isEqualTo("-999999999999");
    assertThat(PriceText.read("1e11")).isEqualTo("100000000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000",
        "-1000000000000",
        "1e12",
        "1e400",
        "1000000000000.0000001",
        // The nearest float has a digit more.
        "999999999999.9999999",
        // Here the digits before the point do not even fit an int.
        "1e2147483647",
        "10e2147483647",
        "100e2147483647",
      })
  void an_absurdly_large_number_is_an_error(String text) {
    assertThatThrownBy(() -> PriceText.read(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("too large for a price");
  }

  @Test
  void an_endless_number_is_refused_before_it_is_computed() {
    assertThat(PriceText.read("1." + "0".repeat(98))).isEqualTo("1");
    assertThat(PriceText.read("  1." + "0".repeat(98) + "  ")).isEqualTo("1");
    assertThatThrownBy(() -> PriceText.read("1." + "0".repeat(99)))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("too long for a price");
  }
}
