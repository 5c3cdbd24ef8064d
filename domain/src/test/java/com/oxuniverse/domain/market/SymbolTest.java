package com.oxuniverse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "Z", "AAPL", "BRK.B", "BF-B", "A0", "ABCDEFGHIJ", "X123456789"})
  void an_upper_case_letter_and_up_to_nine_more_is_a_symbol(String text) {
    assertThat(Symbol.parse(text)).contains(new Symbol(text));
    assertThat(new Symbol(text)).hasToString(text);
  }

  static Stream<String> malformed() {
    return Stream.of(
        "",
        " ",
        "aapl",
        "AAPl",
        "1A",
        ".A",
        "-A",
        "ABCDEFGHIJK",
        "AAPL ",
        " AAPL",
        "AAPL\n",
        "AA PL",
        "AA_PL",
        "AAPL$",
        "ＡＡＰＬ",
        "애플",
        "A".repeat(10_000),
        "AAPL'; --",
        "A\u0000");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void anything_else_is_none(String text) {
    assertThat(Symbol.parse(text)).isEmpty();
    assertThatThrownBy(() -> new Symbol(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void symbols_are_in_alphabetical_order() {
    assertThat(new Symbol("AAPL"))
        .isLessThan(new Symbol("MSFT"))
        .isGreaterThan(new Symbol("AAL"))
        .isEqualByComparingTo(new Symbol("AAPL"));
  }
}
