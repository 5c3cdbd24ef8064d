package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A close that is more than 30 % off the one before decides nothing unless a second provider has
/// it, too.
class SecondProviderTest {

  private static final LocalDate DATE = LocalDate.parse(TUESDAY);

  private final FakeGame game = FakeGame.create();
  private final FakeMarket second = new FakeMarket("second");
  private final UserId ann = game.player("ann");

  @BeforeEach
  void aPickOnASymbolThatMovesFar() {
    game.market().second(second);
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closed(TUESDAY).closes(TUESDAY, "101").closes(TUESDAY, AAPL, "140");
  }

  private SettlementRow settledRow() {
    var _ = game.settled(TUESDAY);
    return game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow();
  }

  private static FakeMarket closing(FakeMarket market, String close) {
    return market.bar(AAPL, DATE, "", close);
  }

  @ParameterizedTest
  @CsvSource({"140", "139.3", "140.7", "140.000001"})
  void a_second_provider_within_half_a_percent_confirms_the_first_ones_close(String close) {
    closing(second, close);

    var row = settledRow();

    assertThat(row.voidReason()).isEmpty();
    assertThat(row.close().orElseThrow()).isEqualByComparingTo("140");
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }

  @ParameterizedTest
  @CsvSource({"139.299999", "140.700001", "101", "0", "-140", "''"})
  void another_close_or_none_does_not(String close) {
    closing(second, close);

    assertThat(settledRow().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  /// What it says of the day before is not what it says of this one.
  @Test
  void a_close_of_another_day_does_not_confirm() {
    second.bar(AAPL, DATE.minusDays(4), "", "140");

    assertThat(settledRow().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
  }

  @Test
  void where_there_is_no_second_provider_nothing_is_confirmed() {
    second.barsDown(true);

    assertThat(settledRow().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
  }

  @Test
  void a_second_provider_that_cannot_answer_now_is_waited_for_as_long_as_for_a_close() {
    second.barsDown(true).failures(new Failure("second", Set.of(AAPL), "rate limit reached", 1));
    game.due(TUESDAY);

    assertThat(game.settle(TUESDAY)).isInstanceOf(SettleTradingDay.AwaitingCloses.class);
    assertThat(game.play().viewPrices().endOfDay(AAPL, day(TUESDAY)))
        .extracting(EodPrice::objection)
        .containsExactly(Optional.of(VoidReason.ABNORMAL_MOVE));
    var _ = game.after(Duration.ofHours(6)).settle(TUESDAY);
    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow().voidReason())
        .contains(VoidReason.ABNORMAL_MOVE);
    assertThat(game.world().store().errors())
        .extracting(LoggedError::type, it -> it.context().get("provider"))
        .containsExactly(tuple(LoggedError.Type.EOD_FETCH_FAILED, "second"));
  }

  @Test
  void nobody_confirms_himself() {
    game.market().second(closing(new FakeMarket(), "140"));

    assertThat(settledRow().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
  }

  @Test
  void a_second_close_that_may_still_change_confirms_nothing_yet() {
    closing(second.finality(Finality.PROVISIONAL), "140");
    game.due(TUESDAY);
    assertThat(game.settle(TUESDAY)).isInstanceOf(SettleTradingDay.AwaitingCloses.class);

    second.finality(Finality.FINAL);

    assertThat(settledRow().voidReason()).isEmpty();
  }

  /// Not every provider tells splits: 100 became 25, and 28 is more.
  @Test
  void a_split_that_only_the_second_tells_is_taken_from_it() {
    game.closes(TUESDAY, AAPL, "28");
    closing(second, "28").split(AAPL, DATE, 4, 1);

    var row = settledRow();

    assertThat(row.voidReason()).isEmpty();
    assertThat(row.previousClose().orElseThrow()).isEqualByComparingTo("25");
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }

  /// 100 became 80, and 81 is more; but nobody told when the day was settled.
  @Test
  void a_split_that_is_told_after_the_settlement_proposes_a_correction() {
    game.closes(TUESDAY, AAPL, "81");
    assertThat(settledRow().outcome()).contains(Outcome.DOWN);
    game.market().split(AAPL, DATE, 5, 4);

    var _ = game.play().collectCloses().collect(day(TUESDAY));

    assertThat(game.world().store().errors())
        .extracting(LoggedError::type)
        .containsExactly(LoggedError.Type.CLOSE_REVISED);
  }

  @Test
  void both_answers_are_kept_and_only_the_first_one_decides() {
    closing(second, "140.1");

    var _ = settledRow();

    assertThat(game.play().viewPrices().endOfDay(AAPL, day(TUESDAY)))
        .extracting(EodPrice::vendor, EodPrice::objection)
        .containsExactly(
            tuple("fake", Optional.empty()),
            tuple("second", Optional.of(VoidReason.ABNORMAL_MOVE)));
  }

  @Test
  void of_symbols_that_moved_as_they_do_nobody_else_is_asked() {
    closing(second, "140").bar(MSFT, DATE, "", "101");

    var _ = settledRow();

    assertThat(game.play().viewPrices().endOfDay(MSFT, day(TUESDAY)))
        .extracting(EodPrice::vendor)
        .containsExactly("fake");
  }

  @Test
  void a_close_that_is_not_final_is_not_asked_about() {
    closing(second, "140");
    game.market().finality(Finality.PROVISIONAL);
    game.due(TUESDAY);

    var _ = game.settle(TUESDAY);

    assertThat(game.play().viewPrices().endOfDay(AAPL, day(TUESDAY)))
        .extracting(EodPrice::vendor, EodPrice::objection)
        .containsExactly(tuple("fake", Optional.empty()));
  }

  /// A confirmation that comes after the day was settled changes nothing by itself.
  @Test
  void a_confirmation_that_comes_later_proposes_a_correction() {
    assertThat(settledRow().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
    closing(second, "140");
    game.at(WEDNESDAY + "T12:00");

    var _ = game.play().collectCloses().collect(day(TUESDAY));

    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow().revision())
        .isEqualTo(1);
    assertThat(game.world().store().errors())
        .extracting(LoggedError::type)
        .containsExactly(LoggedError.Type.CLOSE_REVISED);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }
}
