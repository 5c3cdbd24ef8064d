package com.oxuniverse.domain.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "7", "Ann", "오엑스 플레이어", "a.b-c_d e", "_", "123456789012345678901234567890"})
  void one_to_thirty_letters_digits_and_inner_spaces_are_a_nickname(String text) {
    assertThat(new Nickname(text)).hasToString(text);
  }

  static Stream<String> malformed() {
    return Stream.of("", " ", " a", "a ", "a".repeat(31), "a\nb", "a|b", "<b>", "a@b", "a:b");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void anything_else_is_none(String text) {
    assertThatThrownBy(() -> new Nickname(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
