package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeEvent;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.SettleTradingDay.AlreadySettled;
import com.oxuniverse.application.port.in.SettleTradingDay.Settled;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
