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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.SettleManually.AlreadySettled;
import com.oxuniverse.application.port.in.SettleManually.Command;
import com.oxuniverse.application.port.in.SettleManually.NeverOpened;
import com.oxuniverse.application.port.in.SettleManually.NoSession;
import com.oxuniverse.application.port.in.SettleManually.NotClosed;
import com.oxuniverse.application.port.in.SettleManually.NotDue;
import com.oxuniverse.application.port.in.SettleManually.NotInUniverse;
import com.oxuniverse.application.port.in.SettleManually.Result;
import com.oxuniverse.application.port.in.SettleManually.Settled;
import com.oxuniverse.application.port.in.SettleManually.UniverseMissing;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettleManuallyTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Result settle(Symbol symbol, ManualVerdict verdict) {
    return game.play()
        .settleManually()
        .settle(new Command(day(TUESDAY), symbol, verdict, "root", "the vendor is down"));
  }

  private static ManualVerdict close(String price) {
    return new ManualVerdict.Close(new BigDecimal(price));
  }

  /// Ann picked UP on AAPL at 100; the day is due and no vendor answers.
  private FakeGame dueWithoutVendor() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closed(TUESDAY).due(TUESDAY).market().barsDown(true);
    return game;
  }

  private PredictionStatus status() {
    return game.world().store().picks().getFirst().standing().status();
  }

  // What it does.

  @Test
  void an_admin_decides_a_symbol_that_no_vendor_answers_for() {
    dueWithoutVendor();

    var settled = (Settled) settle(AAPL, close("101"));

    assertThat(settled.row().revision()).isOne();
    assertThat(settled.row().close()).contains(new BigDecimal("101"));
    assertThat(settled.row().previousClose()).isEmpty();
    assertThat(settled.row().outcome()).as("nothing to compare with").isEmpty();
    assertThat(settled.row().decidedBy()).contains("root");
    assertThat(settled.row().decidedWhy()).contains("the vendor is down");
    assertThat(status()).isEqualTo(PredictionStatus.CORRECT);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
  }

  @Test
  void it_pays_exactly_what_the_settlement_of_the_day_would() {
    game.closes(TUESDAY, "101");
    dueWithoutVendor().market().barsDown(false);
    var _ = settle(AAPL, close("101"));

    var other = FakeGame.create();
    var same = other.player("ann");
    other.opened(TUESDAY).pick(same, AAPL, UP);
    other.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.world().store().accounts())
        .extracting(PointsAccount::head)
        .isEqualTo(other.world().store().accounts().stream().map(PointsAccount::head).toList());
  }

  @Test
  void the_settlement_of_the_day_leaves_what_was_decided_by_hand_and_does_the_rest() {
    dueWithoutVendor();
    var _ = settle(AAPL, close("99"));

    game.closes(TUESDAY, "101").market().barsDown(false);
    assertThat(game.settle(TUESDAY)).isInstanceOf(SettleTradingDay.Settled.class);

    assertThat(status()).isEqualTo(PredictionStatus.INCORRECT);
    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow().close())
        .contains(new BigDecimal("99"));
    assertThat(game.play().viewSettlements().find(day(TUESDAY), MSFT).orElseThrow().close())
        .contains(new BigDecimal("101"));
  }

  @Test
  void the_last_symbol_decided_by_hand_settles_the_day() {
    dueWithoutVendor();

    for (Symbol symbol : List.of(MSFT, NVDA)) {
      var _ = settle(symbol, new ManualVerdict.Voided(VoidReason.MISSING_CLOSE));
      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    }
    var _ = settle(AAPL, close("101"));

    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(game.session(TUESDAY).settledAt()).contains(game.now());
  }

  @Test
  void a_symbol_can_be_voided_by_hand() {
    dueWithoutVendor();

    var settled = (Settled) settle(AAPL, new ManualVerdict.Voided(VoidReason.DELISTED));

    assertThat(settled.row().voidReason()).contains(VoidReason.DELISTED);
    assertThat(status()).isEqualTo(PredictionStatus.VOID);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  @Test
  void a_symbol_that_is_voided_by_hand_keeps_the_close_that_was_published() {
    game.closes(TUESDAY, "101");
    dueWithoutVendor().market().barsDown(false);

    var settled = (Settled) settle(AAPL, new ManualVerdict.Voided(VoidReason.ABNORMAL_MOVE));

    assertThat(settled.row().close()).contains(new BigDecimal("101"));
  }

  @Test
  void what_the_bars_say_of_the_day_before_and_of_splits_holds_for_a_close_by_hand() {
    dueWithoutVendor().market().barsDown(false).split(AAPL, LocalDate.parse(TUESDAY), 10, 1);

    var settled = (Settled) settle(AAPL, close("10.10"));

    assertThat(settled.row().previousClose()).contains(new BigDecimal("10.000000"));
    assertThat(status()).isEqualTo(PredictionStatus.CORRECT);
  }

  /// Else an admin who helps out while the vendor dallies would turn a split into a loss.
  @Test
  void splits_are_heeded_even_if_the_vendors_close_is_not_final_yet() {
    dueWithoutVendor().market().barsDown(false).split(AAPL, LocalDate.parse(TUESDAY), 10, 1);
    game.market().finality(Finality.PROVISIONAL);

    var settled = (Settled) settle(AAPL, close("10.10"));

    assertThat(settled.row().previousClose()).contains(new BigDecimal("10.000000"));
    assertThat(status()).isEqualTo(PredictionStatus.CORRECT);
  }

  @Test
  void who_did_it_is_recorded() {
    dueWithoutVendor();

    var _ = settle(AAPL, close("101"));

    assertThat(game.world().store().acts()).hasSize(1);
    var act = game.world().store().acts().getFirst();
    assertThat(act.who()).isEqualTo("root");
    assertThat(act.action()).isEqualTo("settlement.manual");
    assertThat(act.target()).isEqualTo("2024-01-02/AAPL");
    assertThat(act.before()).isEqualTo("unsettled");
    assertThat(act.after()).endsWith(" at 101.00, revision 1");
    assertThat(act.reason()).isEqualTo("the vendor is down");
  }

  // What it refuses, in the order in which it is checked.

  @Test
  void a_day_must_have_a_session() {
    var unknown = new Symbol("ZZZZ");
    var due = korea(WEDNESDAY + "T06:15");
    assertThat(settle(unknown, close("1"))).as("to come").isEqualTo(new NotDue(due));
    game.at(TUESDAY + "T06:00");
    assertThat(settle(unknown, close("1"))).isEqualTo(new UniverseMissing());
    game.at(TUESDAY + "T23:59");
    assertThat(settle(unknown, close("1"))).as("over").isEqualTo(new NeverOpened());

    game.calendar().holiday(TUESDAY);
    assertThat(settle(unknown, close("1"))).isEqualTo(new NoSession());
  }

  @Test
  void a_day_that_was_prepared_and_never_opened_has_nothing_to_settle() {
    game.prepared(TUESDAY).due(TUESDAY);
    assertThat(settle(AAPL, close("1"))).isEqualTo(new NeverOpened());
  }

  @Test
  void the_session_must_be_closed_and_due_and_have_the_symbol() {
    var unknown = new Symbol("ZZZZ");
    game.opened(TUESDAY).due(TUESDAY);
    assertThat(settle(unknown, close("1"))).isEqualTo(new NotClosed());

    game.closed(TUESDAY).at(WEDNESDAY + "T06:14:59.999999");
    assertThat(settle(unknown, close("1"))).isEqualTo(new NotDue(korea(WEDNESDAY + "T06:15")));

    game.at(WEDNESDAY + "T06:15");
    assertThat(settle(unknown, close("1"))).isEqualTo(new NotInUniverse());
    assertThat(game.world().store().acts()).isEmpty();
  }

  @Test
  void what_is_settled_is_corrected_and_not_settled_again() {
    game.closes(TUESDAY, "101");
    game.opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);
    var row = game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow();

    assertThat(settle(AAPL, close("99"))).isEqualTo(new AlreadySettled(row));

    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL)).contains(row);
    assertThat(game.world().store().acts()).isEmpty();
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
  }

  // Races and failures.

  /// A correction asks first, too: two that take the same locks in one order cannot deadlock.
  @Test
  void the_vendor_is_asked_before_the_settlement_begins() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    var phases = new ArrayList<Phase>();
    game.market().meanwhile(() -> phases.add(game.session(TUESDAY).phase()));

    assertThat(settle(AAPL, close("101"))).isInstanceOf(Settled.class);

    assertThat(phases).containsExactly(Phase.CLOSED);
  }

  @Test
  void of_many_admins_at_once_one_decides() {
    dueWithoutVendor();

    var results = Burst.of(16, () -> settle(AAPL, close("101")));

    assertThat(results).filteredOn(Settled.class::isInstance).hasSize(1);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.world().store().acts()).hasSize(1);
  }

  @Test
  void a_symbol_that_another_admin_takes_out_at_that_moment_is_not_settled() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(() -> {
          if (transactions.incrementAndGet() == 1) {
            var _ =
                game.play()
                    .upsertUniverse()
                    .upsert(new UpsertUniverse.Command(day(TUESDAY), List.of(MSFT, NVDA), "eve"));
          }
          return Fault.NONE;
        });

    assertThat(settle(AAPL, close("101"))).isEqualTo(new NotInUniverse());

    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL)).isEmpty();
    assertThat(settle(MSFT, close("101"))).isInstanceOf(Settled.class);
  }

  @Test
  void a_day_whose_finish_failed_is_finished_by_the_next_run() {
    dueWithoutVendor();
    var _ = settle(MSFT, close("101"));
    var _ = settle(NVDA, close("101"));
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(
            () -> transactions.incrementAndGet() == 4 ? Fault.BREAKS_BEFORE_COMMIT : Fault.NONE);

    assertThatThrownBy(() -> settle(AAPL, close("101"))).isInstanceOf(TransientFailure.class);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    assertThat(game.balance(ann)).as("booked all the same").isEqualTo(1_050);

    assertThat(game.settle(TUESDAY)).isInstanceOf(SettleTradingDay.Settled.class);
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }
}
