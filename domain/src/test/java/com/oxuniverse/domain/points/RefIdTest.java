package com.oxuniverse.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefIdTest {

  private static final TradingDay DAY = TradingDay.parse("2024-01-02");
  private static final Symbol SYMBOL = new Symbol("BRK.B");
  private static final UserId USER = new UserId(1_234_567);

  @Test
  void names_the_business_reason_and_no_database_id() {
    assertThat(RefId.signup(USER)).hasToString("signup:1234567");
    assertThat(RefId.win(DAY, SYMBOL, USER, 1)).hasToString("win:2024-01-02:BRK.B:1234567:1");
    assertThat(RefId.winReversal(DAY, SYMBOL, USER, 2))
        .hasToString("win-reversal:2024-01-02:BRK.B:1234567:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "ko-KR", "tr-TR", "de-DE"})
  void is_the_same_on_a_machine_of_any_language(String language) {
    var usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));

      assertThat(RefId.signup(USER)).hasToString("signup:1234567");
      assertThat(RefId.win(DAY, SYMBOL, USER, 12)).hasToString("win:2024-01-02:BRK.B:1234567:12");
      assertThat(RefId.winReversal(DAY, SYMBOL, USER, 12))
          .hasToString("win-reversal:2024-01-02:BRK.B:1234567:12");
    } finally {
      Locale.setDefault(usual);
    }
  }

  /// manifold #3956: two bonuses shared one dedupe key, and 28 users were left unpaid.
  @Test
  void two_reasons_never_share_a_ref_id() {
    var all = new ArrayList<RefId>();
    for (var user : Stream.of(1, 2, 11, 12, 112).map(UserId::new).toList()) {
      all.add(RefId.signup(user));
      for (var day : Stream.of("2024-01-02", "2024-01-12").map(TradingDay::parse).toList()) {
        for (var symbol : Stream.of("A", "A1", "A-1", "A.1").map(Symbol::new).toList()) {
          for (int revision = 1; revision <= 12; revision++) {
            all.add(RefId.win(day, symbol, user, revision));
            all.add(RefId.winReversal(day, symbol, user, revision));
          }
        }
      }
    }

    assertThat(all).doesNotHaveDuplicates();
  }

  /// Metaculus #3269: a result processed twice.
  @Test
  void a_win_paid_again_by_a_later_revision_is_another_reason_and_the_same_revision_is_not() {
    assertThat(RefId.win(DAY, SYMBOL, USER, 3)).isNotEqualTo(RefId.win(DAY, SYMBOL, USER, 1));
    assertThat(RefId.win(DAY, SYMBOL, USER, 1)).isEqualTo(RefId.win(DAY, SYMBOL, USER, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "admin|1", "|"})
  void is_never_blank_nor_holds_the_separator_of_the_hashed_line(String text) {
    assertThatThrownBy(() -> new RefId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_adjustment_is_named_by_whom_it_is_for_who_made_it_and_which_it_was() {
    var admin = new UserId(3);
    assertThat(RefId.adjustment(new UserId(12), admin, "key:a|b%").text())
        .isEqualTo("adjustment:12:3:key:a%7Cb%25");
    assertThat(
            Stream.of("|", "%7C", "%", "%25", "%257C", "|%")
                .map(act -> RefId.adjustment(USER, admin, act)))
        .doesNotHaveDuplicates();
    assertThat(RefId.adjustment(new UserId(1), new UserId(12), "x"))
        .isNotEqualTo(RefId.adjustment(new UserId(11), new UserId(2), "x"));
  }
}
