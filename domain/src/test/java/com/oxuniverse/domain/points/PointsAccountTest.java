package com.oxuniverse.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsAccountTest {

  @Test
  void begins_empty_before_the_first_entry() {
    assertThat(PointsAccount.opened(Ledgers.USER))
        .isEqualTo(new PointsAccount(Ledgers.USER, 0, 0, 0, EntryHash.GENESIS));
  }

  @Test
  void entries_are_numbered_from_one_and_carry_the_balance_and_the_chain_on() {
    var account = PointsAccount.opened(Ledgers.USER);
    var signup = Posting.signupBonus(Ledgers.USER, PointRules.DEFAULT, Ledgers.AT);

    var first = account.next(signup);
    var second = account.after(first).next(Ledgers.win("AAPL"));

    assertThat(first)
        .isEqualTo(
            new LedgerEntry(
                1,
                signup,
                1000,
                EntryHash.GENESIS,
                EntryHash.of(EntryHash.GENESIS, 1, 1000, signup)));
    assertThat(second)
        .isEqualTo(
            new LedgerEntry(
                2,
                Ledgers.win("AAPL"),
                1050,
                first.hash(),
                EntryHash.of(first.hash(), 2, 1050, Ledgers.win("AAPL"))));
    assertThat(account.after(first).after(second))
        .isEqualTo(new PointsAccount(Ledgers.USER, 2, 1050, 0, second.hash()));
  }

  @Test
  void the_numbers_of_a_ledger_have_no_gap_and_the_balance_is_the_sum() {
    Seeds.each(
        100,
        random -> {
          var postings = Ledgers.randomPostings(random, 1 + random.nextInt(50));

          var entries = Ledgers.booked(postings);

          long sum = 0;
          for (int i = 0; i < entries.size(); i++) {
            sum += postings.get(i).delta();
            assertThat(entries.get(i).seq()).isEqualTo(i + 1);
            assertThat(entries.get(i).balanceAfter()).isEqualTo(sum);
            assertThat(entries.get(i).isIntact()).isTrue();
          }
          assertThat(LedgerAudit.firstBroken(entries)).isEmpty();
        });
  }

  @Test
  void booking_keeps_what_is_held() {
    var account = Ledgers.balanceOf(1000, 300);

    assertThat(account.after(account.next(Ledgers.win("AAPL"))).held()).isEqualTo(300);
  }

  @Test
  void books_nothing_for_another_user() {
    var account = PointsAccount.opened(new UserId(8));

    assertThatThrownBy(() -> account.next(Ledgers.win("AAPL")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("win:2024-01-03:AAPL:7:1 is not for user 8");
  }

  @ParameterizedTest
  @CsvSource({
    // balance, held, spendable
    "1000,      0,    1000",
    "1000,      400,  600",
    "1000,      1000, 0",
    "1000,      1001, 0",
    "-50,       0,    0",
    "-50,       100,  0",
    "0,         0,    0",
  })
  void what_may_be_spent_is_the_balance_less_open_holds_and_never_below_zero(
      long balance, long held, long spendable) {
    assertThat(Ledgers.balanceOf(balance, held).spendable()).isEqualTo(spendable);
  }

  @ParameterizedTest
  @CsvSource({
    // balance, held, amount, can afford
    "1000,      0,    1000,   true",
    "1000,      0,    1001,   false",
    "1000,      400,  600,    true",
    "1000,      400,  601,    false",
    "1000,      0,    0,      true",
    "1000,      0,    -1,     false",
    "-50,       0,    1,      false",
    "-50,       0,    0,      false",
  })
  void only_what_is_spendable_can_be_afforded(
      long balance, long held, long amount, boolean affordable) {
    assertThat(Ledgers.balanceOf(balance, held).canAfford(amount)).isEqualTo(affordable);
  }

  /// manifold e116d9c9d: taking back a wrong result when the points were already spent.
  @Test
  void
      a_win_can_be_taken_back_after_its_points_were_spent_and_nothing_is_spent_until_it_is_earned() {
    var day = TradingDay.parse("2024-01-03");
    var symbol = new Symbol("AAPL");
    var spent = Ledgers.balanceOf(50, 0);
    spent = spent.after(spent.next(Ledgers.adjustment(-50, "redemption:1")));

    var reversal =
        spent.next(
            new Posting(
                Ledgers.USER,
                -50,
                EntryReason.WIN_REVERSAL,
                RefId.winReversal(day, symbol, Ledgers.USER, 2),
                Optional.of(day),
                Optional.of(symbol),
                Ledgers.AT));
    var owing = spent.after(reversal);
    var even = owing.after(owing.next(Ledgers.win("MSFT")));
    var ahead = even.after(even.next(Ledgers.win("NVDA")));

    assertThat(owing.balance()).isEqualTo(-50);
    assertThat(List.of(owing.spendable(), even.spendable(), ahead.spendable()))
        .containsExactly(0L, 0L, 50L);
    assertThat(owing.canAfford(0)).isFalse();
    assertThat(ahead.canAfford(50)).isTrue();
  }

  @Test
  void a_balance_never_wraps_around() {
    var richest = Ledgers.balanceOf(Long.MAX_VALUE - 49, 0);
    var poorest = Ledgers.balanceOf(Long.MIN_VALUE + 49, 0);

    assertThatThrownBy(() -> richest.next(Ledgers.win("AAPL")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> poorest.next(Ledgers.adjustment(-50, "adjustment:1")))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Ledgers.balanceOf(Long.MAX_VALUE - 50, 0).next(Ledgers.win("AAPL")).balanceAfter())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void a_debt_never_wraps_around_into_wealth() {
    var owing = Ledgers.balanceOf(Long.MIN_VALUE, 1);

    assertThatThrownBy(owing::spendable).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> owing.canAfford(1)).isInstanceOf(ArithmeticException.class);
  }
}
