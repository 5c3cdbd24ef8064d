package com.oxuniverse.domain.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(strings = {"me", "ME", "deleted-1", "DELETED-12", "deleted-7-2", "deleted-7x"})
  void what_a_path_or_a_deleted_user_is_called_is_reserved(String text) {
    assertThat(new Nickname(text).isReserved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"men", "mee", "a me", "deleted", "deleted-", "deleted-x", "undeleted-7"})
  void what_only_looks_alike_is_not(String text) {
    assertThat(new Nickname(text).isReserved()).isFalse();
  }

  @Test
  void a_deleted_user_is_called_by_their_number() {
    assertThat(Nickname.ofDeleted(new UserId(42))).isEqualTo(new Nickname("deleted-42"));
    assertThat(Nickname.ofDeleted(new UserId(Long.MAX_VALUE)).isReserved()).isTrue();
  }
}
