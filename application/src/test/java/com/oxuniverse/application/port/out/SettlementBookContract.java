package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static com.oxuniverse.application.port.out.Scene.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SettlementBook] does to picks and points.
public abstract class SettlementBookContract extends StorageContract {

  private UserId one;
  private UserId two;

  @BeforeEach
  void openTheDay() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    one = scene.rich("one");
    two = scene.rich("two");
  }

  private boolean book(SymbolSettlement settlement) {
    return storage.unitOfWork().execute(() -> storage.book().book(settlement));
  }

  private PickStanding standing(StoredPick pick) {
    return storage.history().find(pick.pick().user(), pick.id()).orElseThrow().standing();
  }

  private static PickStanding standing(PredictionStatus status, long points, int revision) {
    return new PickStanding(status, Optional.empty(), points, Optional.of(revision));
  }

  private static PickStanding voided(VoidReason reason) {
    return new PickStanding(PredictionStatus.VOID, Optional.of(reason), 0, Optional.of(1));
  }

  private List<LedgerEntry> ledger(UserId user) {
    return storage.ledger().page(user, Optional.empty(), 1000).items().reversed();
  }

  private LedgerEntry lastEntry(UserId user) {
    return ledger(user).getLast();
  }

  private long balance(UserId user) {
    return storage.ledger().account(user).balance();
  }

  private static Posting win(UserId user, Symbol symbol, int revision) {
    return new Posting(
        user,
        50,
        EntryReason.PREDICTION_WIN,
        RefId.win(TUESDAY, symbol, user, revision),
        Optional.of(TUESDAY),
        Optional.of(symbol),
        Settlements.computedAt(TUESDAY, revision));
  }

  private static Posting reversal(UserId user, Symbol symbol, int revision) {
    return new Posting(
        user,
        -50,
        EntryReason.WIN_REVERSAL,
        RefId.winReversal(TUESDAY, symbol, user, revision),
        Optional.of(TUESDAY),
        Optional.of(symbol),
        Settlements.computedAt(TUESDAY, revision));
  }

  private void assertLedgersIntact() {
    for (UserId user : List.of(one, two)) {
      assertThat(LedgerAudit.firstBroken(ledger(user))).isEmpty();
      var account = storage.ledger().account(user);
      assertThat(account.balance()).isEqualTo(lastEntry(user).balanceAfter());
      assertThat(account.head()).isEqualTo(lastEntry(user).hash());
      assertThat(account.seq()).isEqualTo(lastEntry(user).seq());
    }
  }

  @Test
  void the_right_win_and_are_paid_and_the_wrong_are_not() {
    var up = scene.pick(one, AAPL, Choice.UP, "100");
    var down = scene.pick(two, AAPL, Choice.DOWN, "100");
    assertThat(book(Settlements.at(TUESDAY, AAPL, 1, "100.01"))).isTrue();

    assertThat(standing(up)).isEqualTo(standing(PredictionStatus.CORRECT, 50, 1));
    assertThat(standing(down)).isEqualTo(standing(PredictionStatus.INCORRECT, 0, 1));
    assertThat(lastEntry(one).posting()).isEqualTo(win(one, AAPL, 1));
    assertThat(ledger(two)).hasSize(1);
    assertThat(balance(one)).isEqualTo(1050);
    assertLedgersIntact();
  }

  @Test
  void every_pick_is_measured_against_its_own_snapshot() {
    var early = scene.pick(one, AAPL, Choice.UP, "99");
    var late = scene.pick(two, AAPL, Choice.UP, "102");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    assertThat(standing(early).status()).isEqualTo(PredictionStatus.CORRECT);
    assertThat(standing(late).status()).isEqualTo(PredictionStatus.INCORRECT);
  }

  @Test
  void a_pick_without_a_usable_snapshot_or_without_a_move_is_void() {
    var unchanged = scene.pick(one, AAPL, Choice.UP, "101");
    var missing = scene.pick(one, TUESDAY, MSFT, Choice.UP, Optional.empty());
    var bad = scene.pick(one, NVDA, Choice.UP, "0");
    for (Symbol symbol : List.of(AAPL, MSFT, NVDA)) {
      book(Settlements.at(TUESDAY, symbol, 1, "101.000000"));
    }
    assertThat(standing(unchanged)).isEqualTo(voided(VoidReason.UNCHANGED));
    assertThat(standing(missing)).isEqualTo(voided(VoidReason.NO_SNAPSHOT));
    assertThat(standing(bad)).isEqualTo(voided(VoidReason.BAD_SNAPSHOT));
    assertThat(balance(one)).isEqualTo(1000);
  }

  @Test
  void a_refused_close_voids_all_picks_for_its_own_reason() {
    var fine = scene.pick(one, AAPL, Choice.UP, "100");
    var missing = scene.pick(two, TUESDAY, AAPL, Choice.UP, Optional.empty());
    book(Settlements.refused(TUESDAY, AAPL, 1, VoidReason.ABNORMAL_MOVE));
    assertThat(standing(fine)).isEqualTo(voided(VoidReason.ABNORMAL_MOVE));
    assertThat(standing(missing)).isEqualTo(voided(VoidReason.ABNORMAL_MOVE));
  }

  @Test
  void other_symbols_other_days_and_cancelled_picks_are_left_alone() {
    scene.open(WEDNESDAY, AAPL);
    var other = scene.pick(one, MSFT, Choice.UP, "100");
    var tomorrow = scene.pick(one, WEDNESDAY, AAPL, Choice.UP, snapshot(WEDNESDAY, "100"));
    var cancelled = scene.cancel(scene.pick(one, AAPL, Choice.UP, "100"));
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    assertThat(standing(other)).isEqualTo(PickStanding.UNSETTLED);
    assertThat(standing(tomorrow)).isEqualTo(PickStanding.UNSETTLED);
    assertThat(standing(cancelled)).isEqualTo(cancelled.standing());
    assertThat(balance(one)).isEqualTo(1000);
  }

  @Test
  void the_same_revision_again_does_nothing() {
    var pick = scene.pick(one, AAPL, Choice.UP, "100");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    assertThat(book(Settlements.at(TUESDAY, AAPL, 1, "99"))).isFalse();
    assertThat(standing(pick).status()).isEqualTo(PredictionStatus.CORRECT);
    assertThat(ledger(one)).hasSize(2);
    assertThat(storage.book().find(TUESDAY, AAPL).orElseThrow().close().orElseThrow())
        .isEqualByComparingTo("101");
  }

  @Test
  void of_many_who_settle_a_symbol_at_once_one_does() {
    var players = scene.players(20);
    players.forEach(user -> scene.pick(user, AAPL, Choice.UP, "100"));
    var done = Crowd.of(16, _ -> book(Settlements.at(TUESDAY, AAPL, 1, "101")));
    assertThat(done).containsOnlyOnce(true);
    assertThat(players).allSatisfy(user -> assertThat(balance(user)).isEqualTo(1050));
  }

  @Test
  void symbols_settled_at_once_are_all_paid_once() {
    var players = scene.players(20);
    var symbols = List.of(AAPL, MSFT, NVDA);
    for (UserId user : players) {
      symbols.forEach(symbol -> scene.pick(user, symbol, Choice.UP, "100"));
    }
    Crowd.of(12, i -> book(Settlements.at(TUESDAY, symbols.get(i % 3), 1, "101")));
    assertThat(players)
        .allSatisfy(user -> {
          assertThat(balance(user)).isEqualTo(1150);
          assertThat(LedgerAudit.firstBroken(ledger(user))).isEmpty();
        });
  }

  @Test
  void what_fails_after_the_booking_was_not_booked() {
    var pick = scene.pick(one, AAPL, Choice.UP, "100");
    assertThatThrownBy(() ->
            doing(() -> {
              storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "101"));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(standing(pick)).isEqualTo(PickStanding.UNSETTLED);
    assertThat(balance(one)).isEqualTo(1000);
    assertThat(storage.book().find(TUESDAY, AAPL)).isEmpty();
    assertThat(book(Settlements.at(TUESDAY, AAPL, 1, "101"))).isTrue();
    assertThat(balance(one)).isEqualTo(1050);
  }

  @Test
  void a_correction_takes_back_and_awards_and_is_what_its_preview_said() {
    var up = scene.pick(one, AAPL, Choice.UP, "100");
    var down = scene.pick(two, AAPL, Choice.DOWN, "100");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));

    var correction = Settlements.at(TUESDAY, AAPL, 2, "99");
    var preview = storage.book().preview(correction);
    assertThat(preview.effects())
        .containsExactly(
            new CorrectionEffect(one, PredictionStatus.CORRECT, PredictionStatus.INCORRECT, 50, 0),
            new CorrectionEffect(two, PredictionStatus.INCORRECT, PredictionStatus.CORRECT, 0, 50));
    assertThat(standing(up).status()).isEqualTo(PredictionStatus.CORRECT);

    assertThat(book(correction)).isTrue();
    assertThat(standing(up)).isEqualTo(standing(PredictionStatus.INCORRECT, 0, 2));
    assertThat(standing(down)).isEqualTo(standing(PredictionStatus.CORRECT, 50, 2));
    assertThat(lastEntry(one).posting()).isEqualTo(reversal(one, AAPL, 2));
    assertThat(lastEntry(two).posting()).isEqualTo(win(two, AAPL, 2));
    assertThat(storage.book().preview(Settlements.at(TUESDAY, AAPL, 3, "99")).effects()).isEmpty();
    assertLedgersIntact();
  }

  @Test
  void a_correction_touches_only_picks_whose_result_changes() {
    var sure = scene.pick(one, AAPL, Choice.UP, "90");
    var close = scene.pick(two, AAPL, Choice.UP, "100");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    book(Settlements.at(TUESDAY, AAPL, 2, "100"));
    assertThat(standing(sure)).isEqualTo(standing(PredictionStatus.CORRECT, 50, 1));
    assertThat(standing(close).voidReason()).contains(VoidReason.UNCHANGED);
    assertThat(standing(close).settledRevision()).contains(2);
    assertThat(ledger(one)).hasSize(2);
    assertThat(balance(two)).isEqualTo(1000);
  }

  @Test
  void another_reason_to_be_void_is_another_result() {
    var pick = scene.pick(one, AAPL, Choice.UP, "100");
    book(Settlements.refused(TUESDAY, AAPL, 1, VoidReason.MISSING_CLOSE));
    book(Settlements.refused(TUESDAY, AAPL, 2, VoidReason.DELISTED));
    assertThat(standing(pick).voidReason()).contains(VoidReason.DELISTED);
    assertThat(standing(pick).settledRevision()).contains(2);
    assertThat(ledger(one)).hasSize(1);
  }

  @Test
  void a_win_that_was_spent_can_be_taken_back() {
    scene.pick(one, AAPL, Choice.UP, "100");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    doing(() ->
        storage
            .ledger()
            .book(
                new Posting(
                    one,
                    -1050,
                    EntryReason.REDEMPTION,
                    new RefId("redemption:1"),
                    Optional.empty(),
                    Optional.empty(),
                    at("08:00"))));
    book(Settlements.at(TUESDAY, AAPL, 2, "99"));
    assertThat(balance(one)).isEqualTo(-50);
    assertThat(storage.ledger().account(one).spendable()).isZero();
    assertLedgersIntact();
  }

  @Test
  void a_revision_needs_the_one_before_it() {
    assertThatThrownBy(() -> book(Settlements.at(TUESDAY, AAPL, 2, "101")))
        .isInstanceOf(RuntimeException.class);
    assertThat(storage.book().find(TUESDAY, AAPL)).isEmpty();
  }

  @Test
  void a_pick_is_paid_by_the_rules_it_was_made_under() {
    var richer =
        storage
            .unitOfWork()
            .execute(() -> {
              storage.rules().register(Scene.RULES);
              return storage
                  .rules()
                  .register(
                      new GameRules(
                          Scene.RULES.timetable(),
                          Scene.RULES.slots(),
                          Scene.RULES.settlement(),
                          new PointRules(1000, 75)));
            });
    scene.pick(one, AAPL, Choice.UP, "100");
    scene.pick(two, TUESDAY, AAPL, Choice.UP, snapshot(TUESDAY, "100"), richer.number());
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    assertThat(balance(one)).isEqualTo(1050);
    assertThat(balance(two)).isEqualTo(1075);
    book(Settlements.at(TUESDAY, AAPL, 2, "99"));
    assertThat(balance(two)).isEqualTo(1000);
  }

  @Test
  void a_winner_who_never_had_points_is_paid() {
    var poor = scene.player("poor");
    scene.pick(poor, AAPL, Choice.UP, "100");
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    assertThat(balance(poor)).isEqualTo(50);
    assertThat(LedgerAudit.firstBroken(ledger(poor))).isEmpty();
  }

  @Test
  void a_symbol_that_nobody_picked_is_settled_too() {
    assertThat(book(Settlements.at(TUESDAY, AAPL, 1, "101"))).isTrue();
    assertThat(storage.book().settledOn(TUESDAY)).containsExactly(AAPL);
  }

  @Test
  void booking_is_only_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "101")));
  }
}
