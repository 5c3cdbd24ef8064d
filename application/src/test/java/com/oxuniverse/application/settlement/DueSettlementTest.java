package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.SettleTradingDay.AwaitingCloses;
import com.oxuniverse.application.port.in.SettleTradingDay.NeverOpened;
import com.oxuniverse.application.port.in.SettleTradingDay.NoSession;
import com.oxuniverse.application.port.in.SettleTradingDay.NotClosed;
import com.oxuniverse.application.port.in.SettleTradingDay.NotDue;
import com.oxuniverse.application.port.in.SettleTradingDay.Settled;
import com.oxuniverse.application.port.in.SettleTradingDay.UniverseMissing;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a day is settled, what it waits for, and which closes it refuses.
class DueSettlementTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");
  private final UserId bob = game.player("bob");

  private PredictionStatus status(StoredPick pick) {
    return game.stored(pick.id()).standing().status();
  }

  private SettlementRow row(Symbol symbol) {
    return game.play().viewSettlements().find(day(TUESDAY), symbol).orElseThrow();
  }

  private static BigDecimal dollars(String price) {
    return new BigDecimal(price);
  }

  // When.

  @Test
  void a_day_without_a_session_cannot_be_settled() {
    assertThat(game.settle("2024-01-01")).isEqualTo(new NoSession());
    assertThat(game.settle(TUESDAY)).isEqualTo(new NotDue(korea(WEDNESDAY + "T06:15")));

    game.at(TUESDAY + "T06:00");
    assertThat(game.settle(TUESDAY)).as("it could have one").isEqualTo(new UniverseMissing());

    game.prepared(WEDNESDAY).calendar().holiday(WEDNESDAY);
    assertThat(game.settle(WEDNESDAY)).as("declared closed since").isEqualTo(new NoSession());
  }

  /// "Cut it off first" and "it was never opened" sent an admin round in a circle.
  @Test
  void a_day_that_never_opened_has_nothing_to_settle() {
    game.at(TUESDAY + "T23:59");
    assertThat(game.settle(TUESDAY)).as("nobody prepared it").isEqualTo(new NeverOpened());

    game.prepared(WEDNESDAY).at(WEDNESDAY + "T06:00");
    assertThat(game.settle(WEDNESDAY)).as("it may open late").isEqualTo(new NotClosed());
    game.at(WEDNESDAY + "T23:59");
    assertThat(game.settle(WEDNESDAY)).isEqualTo(new NeverOpened());
  }

  @Test
  void picks_must_no_longer_be_taken_even_when_it_is_due() {
    game.opened(TUESDAY).due(TUESDAY);
    assertThat(game.settle(TUESDAY)).isEqualTo(new NotClosed());
    assertThat(game.world().store().settlements()).isEmpty();
  }

  /// In New York's winter the close itself is 06:00 in Korea: settling then would read yesterday's.
  @ParameterizedTest
  @CsvSource({
    "2025-01-14, 2025-01-15T06:15",
    "2024-07-01, 2024-07-02T06:00",
    "2024-03-08, 2024-03-09T06:15",
    "2024-03-11, 2024-03-12T06:00",
    "2024-11-29, 2024-11-30T06:00"
  })
  void a_day_is_settled_from_the_moment_it_is_due_and_not_before(String date, String due) {
    game.calendar().earlyClose("2024-11-29");
    game.closes(date, "101").opened(date).closed(date);

    game.clock().set(korea(due).minusNanos(1_000));
    assertThat(game.settle(date)).isEqualTo(new NotDue(korea(due)));
    assertThat(game.session(date).phase()).isEqualTo(Phase.CLOSED);

    game.clock().set(korea(due));
    assertThat(game.settle(date)).isInstanceOf(Settled.class);
  }

  @Test
  void a_closed_day_without_symbols_cannot_be_settled() {
    var market = game.calendar().session(TUESDAY);
    var closed =
        new TradingSession(
            day(TUESDAY),
            Phase.CLOSED,
            Timetable.DEFAULT.windowOf(day(TUESDAY)),
            Timetable.DEFAULT.settleDue(market),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    game.world().sessions().add(closed);

    assertThat(game.due(TUESDAY).settle(TUESDAY)).isEqualTo(new UniverseMissing());
  }

  // Waiting for closes.

  /// numerapi #88: results kept moving. On 2026-06-11 the running bar of AAPL said 289.90, down,
  /// and it closed at 295.63, up.
  @Test
  void a_provisional_close_settles_nothing() {
    game.opened("2026-06-11").quoted(AAPL, "291.58");
    var up = game.pick(ann, AAPL, UP).pick();
    game.closes("2026-06-11", "289.90").closed("2026-06-11").due("2026-06-11");
    game.market().finality(Finality.PROVISIONAL);

    assertThat(game.settle("2026-06-11"))
        .isEqualTo(
            new AwaitingCloses(Set.of(AAPL, MSFT, NVDA), game.now().plus(Duration.ofHours(6))));
    assertThat(status(up)).isEqualTo(PredictionStatus.PENDING);

    game.closes("2026-06-11", "295.63").market().finality(Finality.FINAL);
    assertThat(game.settle("2026-06-11")).isInstanceOf(Settled.class);
    assertThat(status(up)).isEqualTo(PredictionStatus.CORRECT);
  }

  @Test
  void a_symbol_whose_close_is_late_does_not_hold_up_the_others() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    var late = game.pick(ann, MSFT, UP).pick();
    game.closes(TUESDAY, "101").closed(TUESDAY).due(TUESDAY).market().silentAbout(MSFT, true);

    assertThat(game.settle(TUESDAY))
        .isEqualTo(new AwaitingCloses(Set.of(MSFT), korea(WEDNESDAY + "T12:15")));
    assertThat(game.balance(ann)).as("AAPL is paid already").isEqualTo(1_050);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    assertThat(status(late)).isEqualTo(PredictionStatus.PENDING);

    game.after(Duration.ofHours(1)).market().silentAbout(MSFT, false);
    assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);
    assertThat(game.balance(ann)).isEqualTo(1_100);
    assertThat(row(AAPL).computedAt()).isEqualTo(korea(WEDNESDAY + "T06:15"));
    assertThat(row(MSFT).computedAt()).isEqualTo(korea(WEDNESDAY + "T07:15"));
  }

  @Test
  void six_hours_after_it_was_due_a_missing_close_is_given_up() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, MSFT, UP).pick();
    game.closes(TUESDAY, "101").closed(TUESDAY).due(TUESDAY).market().silentAbout(MSFT, true);
    assertThat(game.settle(TUESDAY)).isInstanceOf(AwaitingCloses.class);

    game.at(WEDNESDAY + "T12:14:59.999999");
    assertThat(game.settle(TUESDAY)).isInstanceOf(AwaitingCloses.class);

    game.at(WEDNESDAY + "T12:15");
    assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);
    assertThat(game.stored(pick.id()).standing().voidReason()).contains(VoidReason.MISSING_CLOSE);
    assertThat(row(MSFT).outcome()).contains(Outcome.VOID);
    assertThat(row(MSFT).close()).isEmpty();
    assertThat(row(MSFT).previousClose()).as("the vendor said nothing at all").isEmpty();
  }

  @Test
  void a_close_that_stays_provisional_is_given_up_with_the_previous_close_that_is_known() {
    game.market().finality(Finality.PROVISIONAL);
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    assertThat(game.settle(TUESDAY)).isInstanceOf(AwaitingCloses.class);

    assertThat(game.after(Duration.ofHours(6)).settle(TUESDAY)).isInstanceOf(Settled.class);

    assertThat(row(AAPL).voidReason()).contains(VoidReason.MISSING_CLOSE);
    assertThat(row(AAPL).close()).isEmpty();
    assertThat(row(AAPL).previousClose()).contains(dollars("100.000000"));
  }

  @Test
  void final_bars_without_the_day_are_not_waited_for() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);

    assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);
    assertThat(row(AAPL).voidReason()).contains(VoidReason.MISSING_CLOSE);
    assertThat(row(AAPL).previousClose()).contains(dollars("100.000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "130.00, ",
    "130.01, ABNORMAL_MOVE",
    "70.00, ",
    "69.99, ABNORMAL_MOVE",
    "0, NON_POSITIVE",
    "-1, NON_POSITIVE"
  })
  void a_close_is_refused_with_its_reason_and_kept(String close, VoidReason reason) {
    game.closes(TUESDAY, AAPL, close).opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);

    assertThat(row(AAPL).voidReason()).isEqualTo(Optional.ofNullable(reason));
    assertThat(row(AAPL).close()).contains(dollars(close));
  }

  @Test
  void a_delisted_symbol_is_void_on_the_vendors_word() {
    game.market().finality(Finality.DELISTED);
    game.opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);

    assertThat(row(AAPL).voidReason()).contains(VoidReason.DELISTED);
  }

  /// alpha_vantage, yfinance #2587: wrong after splits.
  @Test
  void a_ten_for_one_split_is_not_a_loss_of_ninety_percent() {
    game.opened(TUESDAY);
    var before = game.pick(ann, AAPL, UP).pick();
    game.at(TUESDAY + "T23:45").quoted(AAPL, "10.30");
    var after = game.pick(bob, AAPL, UP).pick();
    game.market().split(AAPL, LocalDate.parse(TUESDAY), 10, 1);
    game.closes(TUESDAY, AAPL, "10.20").closed(TUESDAY).settled(TUESDAY);

    assertThat(row(AAPL).voidReason()).isEmpty();
    assertThat(row(AAPL).previousClose()).contains(dollars("10.000000"));
    assertThat(status(before)).as("10.20 for a tenth of 100").isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(after)).as("10.20 for 10.30").isEqualTo(PredictionStatus.INCORRECT);
  }

  @Test
  void a_split_nobody_told_of_is_an_abnormal_move() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closes(TUESDAY, AAPL, "10.20").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.stored(pick.id()).standing().voidReason()).contains(VoidReason.ABNORMAL_MOVE);
  }

  // Vendors' answers.

  @Test
  void every_answer_of_a_vendor_is_kept_once_with_its_revision() {
    game.closes(TUESDAY, AAPL, "101.00").opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    game.market().finality(Finality.PROVISIONAL);
    var _ = game.settle(TUESDAY);
    var _ = game.settle(TUESDAY);
    assertThat(prices(AAPL)).containsExactly(1);

    game.after(Duration.ofHours(1)).closes(TUESDAY, AAPL, "102.00");
    game.market().split(AAPL, LocalDate.parse(TUESDAY), 3, 2);
    game.market().finality(Finality.FINAL);
    var _ = game.settle(TUESDAY);

    var kept = game.play().viewPrices().endOfDay(AAPL, day(TUESDAY)).getFirst();
    assertThat(kept.vendorRevision()).isEqualTo(2);
    assertThat(kept.close()).contains(dollars("102.00"));
    assertThat(kept.previousClose()).contains(dollars("66.666667"));
    assertThat(kept.splitNumerator()).isEqualByComparingTo("3");
    assertThat(kept.splitDenominator()).isEqualByComparingTo("2");
    assertThat(kept.fetchedAt()).isEqualTo(game.now());
    assertThat(kept.vendor()).isEqualTo("fake");
  }

  private List<Integer> prices(Symbol symbol) {
    return game.play().viewPrices().endOfDay(symbol, day(TUESDAY)).stream()
        .map(EodPrice::vendorRevision)
        .toList();
  }
}
