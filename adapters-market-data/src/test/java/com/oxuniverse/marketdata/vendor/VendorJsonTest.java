package com.oxuniverse.marketdata.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "<html></html>",
        "{\"price\": 1",
        "{\"price\": 1} {\"price\": 2}",
        "{\"price\": 1, \"price\": 2}",
        "{\"price\": NaN}",
        "{\"price\": 1.}",
        "Edge: Too Many Requests"
      })
  void an_answer_that_is_not_exactly_one_json_is_refused(String body) {
    assertRefused(() -> VendorJson.read(body));
  }

  @Test
  void nesting_without_end_is_refused() {
    assertRefused(() -> VendorJson.read("[".repeat(100_000)));
  }

  @Test
  void a_missing_field_and_a_null_are_told_apart() {
    var json = VendorJson.read("{\"there\": null}");
    assertThat(json.field("there")).hasValueSatisfying(it -> assertThat(it.isNull()).isTrue());
    assertThat(json.field("missing")).isEmpty();
    assertThat(json.value("there")).isEmpty();
    assertRefused(() -> json.at("there"));
    assertRefused(() -> json.at("missing", "deeper"));
  }

  @Test
  void a_number_keeps_every_digit() {
    var json = VendorJson.read("{\"n\": 244.8699951171875000000000000000001}");
    assertThat(json.at("n").number()).isEqualTo("244.8699951171875000000000000000001");
    assertThat(json.at("n").price()).isEqualTo("244.87");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"244.87\"", "\"NaN\"", "true", "{}", "[1]", "{\"raw\": 244.87}"})
  void what_is_no_number_is_no_price(String value) {
    var json = VendorJson.read("{\"n\": %s}".formatted(value));
    assertRefused(() -> json.at("n").price());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e13", "1e999999999", "123456789012345678901234567890"})
  void an_absurd_number_is_no_price(String value) {
    var json = VendorJson.read("{\"n\": %s}".formatted(value));
    assertRefused(() -> json.at("n").price());
  }

  @Test
  void a_negative_price_is_read_as_what_it_is() {
    assertThat(VendorJson.read("-1.50").price()).isEqualTo("-1.5");
  }

  @Test
  void a_time_is_whole_seconds() {
    assertThat(VendorJson.read("1739998801").epochSecond())
        .isEqualTo(Instant.parse("2025-02-19T21:00:01Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1739998801000", "0", "-5", "1.5", "1e400", "\"1739998801\"", "1e999999999"})
  void what_is_no_whole_seconds_of_our_age_is_no_time(String value) {
    assertRefused(() -> VendorJson.read(value).epochSecond());
  }

  @Test
  void a_refusal_names_the_place_and_not_what_was_there() {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> VendorJson.read("{\"a\": [\"secret\"]}").at("a").items().get(0).price())
        .withMessage("answer.a[0] is not a number");
  }

  private static void assertRefused(ThrowingCallable reading) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(reading)
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.MALFORMED));
  }
}
