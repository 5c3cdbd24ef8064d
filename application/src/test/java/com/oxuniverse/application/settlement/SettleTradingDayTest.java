package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeEvent;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.SettleTradingDay.AlreadySettled;
import com.oxuniverse.application.port.in.SettleTradingDay.AwaitingCloses;
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
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleTradingDayTest {

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

  // What a settlement does.

  @Test
  void right_picks_are_paid_wrong_ones_are_not() {
    game.opened(TUESDAY);
    var up = game.pick(ann, AAPL, UP).pick();
    var down = game.pick(bob, AAPL, DOWN).pick();
    game.closes(TUESDAY, "100.01").closed(TUESDAY).settled(TUESDAY);

    assertThat(status(up)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(down)).isEqualTo(PredictionStatus.INCORRECT);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.balance(bob)).isEqualTo(1_000);
    assertThat(game.stored(up.id()).standing().settledRevision()).contains(1);
  }

  @Test
  void a_pick_is_decided_by_its_snapshot_not_by_the_previous_close() {
    game.opened(TUESDAY).quoted(AAPL, "105.00");
    var up = game.pick(ann, AAPL, UP).pick();
    game.closes(TUESDAY, "104.00").closed(TUESDAY).settled(TUESDAY);

    assertThat(row(AAPL).outcome()).contains(Outcome.UP);
    assertThat(status(up)).isEqualTo(PredictionStatus.INCORRECT);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, UNCHANGED",
    "0,      BAD_SNAPSHOT",
    "-3,     BAD_SNAPSHOT",
    ",       NO_SNAPSHOT"
  })
  void what_cannot_be_decided_is_void_and_pays_nothing(String snapshot, VoidReason reason) {
    game.opened(TUESDAY);
    if (snapshot == null) {
      game.market().quotesDown(true);
    } else {
      game.quoted(AAPL, snapshot);
    }
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closes(TUESDAY, "100").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.stored(pick.id()).standing().voidReason()).contains(reason);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  @Test
  void a_refused_close_goes_before_the_picks_own_reason() {
    game.opened(TUESDAY).market().quotesDown(true);
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closes(TUESDAY, AAPL, "0").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.stored(pick.id()).standing().voidReason()).contains(VoidReason.NON_POSITIVE);
  }

  @Test
  void a_cancelled_pick_is_not_settled() {
    game.opened(TUESDAY);
    var cancelled = game.pick(ann, AAPL, UP).pick();
    var _ = game.cancel(ann, "AAPL");
    var live = game.pick(ann, AAPL, DOWN).pick();
    game.closes(TUESDAY, "99").closed(TUESDAY).settled(TUESDAY);

    assertThat(status(cancelled)).isEqualTo(PredictionStatus.CANCELLED);
    assertThat(status(live)).isEqualTo(PredictionStatus.CORRECT);
  }

  @Test
  void every_symbol_gets_a_settlement_with_or_without_picks() {
    game.closes(TUESDAY, AAPL, "101").closes(TUESDAY, MSFT, "100").closes(TUESDAY, NVDA, "99");
    game.opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);

    var rows = game.play().viewSettlements().page(day(TUESDAY), Optional.empty(), 10);

    assertThat(rows.items()).extracting(SettlementRow::symbol).containsExactly(AAPL, MSFT, NVDA);
    assertThat(rows.items())
        .extracting(it -> it.outcome().orElseThrow())
        .containsExactly(Outcome.UP, Outcome.FLAT, Outcome.DOWN);
    assertThat(rows.items()).extracting(SettlementRow::revision).containsOnly(1);
    assertThat(row(AAPL).close()).contains(dollars("101"));
    assertThat(row(AAPL).previousClose()).contains(dollars("100.000000"));
    assertThat(row(AAPL).changePercent()).contains(dollars("1.0000"));
    assertThat(row(AAPL).decidedBy()).isEmpty();
    assertThat(row(AAPL).computedAt()).isEqualTo(game.now());
  }

  @Test
  void the_summary_counts_picks_void_reasons_points_and_time() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(ann, MSFT, DOWN);
    game.pick(bob, AAPL, UP);
    game.pick(bob, NVDA, UP);
    game.pick(bob, MSFT, UP);
    var _ = game.cancel(bob, "MSFT");
    game.closes(TUESDAY, AAPL, "101").closes(TUESDAY, MSFT, "101").market().silentAbout(NVDA, true);
    game.closed(TUESDAY).settled(TUESDAY);
    game.market().silentAbout(NVDA, false);
    game.after(Duration.ofMinutes(10));

    var summary = ((Settled) game.settle(TUESDAY)).summary();

    assertThat(summary.day()).isEqualTo(day(TUESDAY));
    assertThat(summary.phase()).isEqualTo(Phase.SETTLED);
    assertThat(summary.settledAt()).contains(game.now());
    assertThat(summary.settlingTook()).contains(Duration.ofMinutes(10));
    assertThat(summary.totals()).isEqualTo(new DaySummary.Totals(4, 2, 1, 1, 1, 100));
    assertThat(summary.voidReasons()).isEqualTo(Map.of(VoidReason.MISSING_CLOSE, 1L));
    assertThat(summary.symbols())
        .containsExactly(
            new DaySummary.SymbolTotals(AAPL, 2, 2, 0, 0, 100),
            new DaySummary.SymbolTotals(MSFT, 1, 0, 1, 0, 0),
            new DaySummary.SymbolTotals(NVDA, 1, 0, 0, 1, 0));
    assertThat(game.play().viewSettlements().summary(day(TUESDAY))).contains(summary);
  }

  @Test
  void a_settlement_lasts_until_its_last_symbol_is_booked() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(() -> {
          transactions.incrementAndGet();
          game.after(Duration.ofSeconds(1));
          return Fault.NONE;
        });

    var summary = ((Settled) game.settle(TUESDAY)).summary();

    assertThat(transactions).as("start, prices, three symbols, finish").hasValue(6);
    assertThat(summary.settlingTook()).contains(Duration.ofSeconds(5));
    assertThat(row(NVDA).computedAt())
        .as("all are decided at once")
        .isEqualTo(row(AAPL).computedAt());
  }

  @Test
  void wins_are_booked_by_symbol_then_user_in_the_name_of_what_they_are_for() {
    game.opened(TUESDAY);
    for (Symbol symbol : List.of(NVDA, MSFT, AAPL)) {
      game.pick(bob, symbol, UP);
      game.pick(ann, symbol, UP);
    }
    game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.world().store().ledgerOf(bob))
        .extracting(entry -> entry.posting().refId().text())
        .containsExactly(
            "signup:2",
            "win:2024-01-02:AAPL:2:1",
            "win:2024-01-02:MSFT:2:1",
            "win:2024-01-02:NVDA:2:1");
    var win = game.world().store().ledgerOf(ann).get(1).posting();
    assertThat(win.reason()).isEqualTo(EntryReason.PREDICTION_WIN);
    assertThat(win.day()).contains(day(TUESDAY));
    assertThat(win.symbol()).contains(AAPL);
    assertThat(win.at()).isEqualTo(game.now());
  }

  /// manifold #3956: two bonuses shared one key and one of them was never paid.
  @Test
  void all_wins_of_a_player_on_a_day_are_paid_each_under_a_reason_of_its_own() {
    game.opened(TUESDAY);
    List.of(AAPL, MSFT, NVDA).forEach(symbol -> game.pick(ann, symbol, UP));
    game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.balance(ann)).isEqualTo(1_150);
    assertThat(game.world().store().ledgerOf(ann))
        .extracting(entry -> entry.posting().refId())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_pick_is_paid_by_the_rules_it_was_made_under() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    var generous =
        new GameRules(
            GameRules.DEFAULT.timetable(),
            GameRules.DEFAULT.slots(),
            GameRules.DEFAULT.settlement(),
            new PointRules(1000, 500));
    var later = game.restartedUnder(generous);
    later.pick(bob, AAPL, UP);

    later.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);

    assertThat(later.balance(ann)).isEqualTo(1_050);
    assertThat(later.balance(bob)).isEqualTo(1_500);
  }

  // When.

  @Test
  void a_day_without_a_session_cannot_be_settled() {
    assertThat(game.settle(TUESDAY)).as("it could have one").isEqualTo(new UniverseMissing());
    assertThat(game.settle("2024-01-01")).isEqualTo(new NoSession());
  }

  @Test
  void picks_must_no_longer_be_taken_even_when_it_is_due() {
    game.prepared(TUESDAY).due(TUESDAY);
    assertThat(game.settle(TUESDAY)).isEqualTo(new NotClosed());

    var _ = game.play().openTradingDay().open(day(TUESDAY));
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
    game.closes(TUESDAY, "101").closed(TUESDAY).market().silentAbout(MSFT, true);

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
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).at(WEDNESDAY + "T12:15");

    assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);

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

  // Exactly once.

  /// Metaculus #3269: a result was processed twice, and the mails contradicted each other.
  @Test
  void a_day_is_settled_and_told_of_once_however_often_the_message_comes() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closes(TUESDAY, "101").closed(TUESDAY).due(TUESDAY);

    var first = (Settled) game.settle(TUESDAY);
    game.after(Duration.ofHours(3));
    var second = (AlreadySettled) game.settle(TUESDAY);

    assertThat(second.summary()).isEqualTo(first.summary());
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.world().store().events())
        .filteredOn(event -> event.topic().equals("symbol-settled"))
        .extracting(FakeEvent::dedupId)
        .containsExactly(
            "symbol-settled:2024-01-02:AAPL:1",
            "symbol-settled:2024-01-02:MSFT:1",
            "symbol-settled:2024-01-02:NVDA:1");
  }

  @Test
  void a_close_that_the_vendor_revises_later_changes_nothing_by_itself() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);
    List<LedgerEntry> before = game.world().store().ledgerOf(ann);

    game.closes(TUESDAY, "99");
    assertThat(game.settle(TUESDAY)).isInstanceOf(AlreadySettled.class);

    assertThat(status(pick)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(game.world().store().ledgerOf(ann)).isEqualTo(before);
  }
}
