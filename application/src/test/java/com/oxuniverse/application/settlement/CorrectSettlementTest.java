package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.CorrectSettlement.BarsUnavailable;
import com.oxuniverse.application.port.in.CorrectSettlement.Command;
import com.oxuniverse.application.port.in.CorrectSettlement.Corrected;
import com.oxuniverse.application.port.in.CorrectSettlement.NeverOpened;
import com.oxuniverse.application.port.in.CorrectSettlement.NoSession;
import com.oxuniverse.application.port.in.CorrectSettlement.NotDue;
import com.oxuniverse.application.port.in.CorrectSettlement.NotInUniverse;
import com.oxuniverse.application.port.in.CorrectSettlement.NotSettled;
import com.oxuniverse.application.port.in.CorrectSettlement.Result;
import com.oxuniverse.application.port.in.CorrectSettlement.Unchanged;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectSettlementTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");
  private final UserId bob = game.player("bob");
  private final UserId cid = game.player("cid");

  /// Ann was right on AAPL with UP, Bob wrong with DOWN; Cid picked only MSFT. A day later.
  private FakeGame settled() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(bob, AAPL, DOWN);
    game.pick(cid, MSFT, UP);
    return game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY).at(WEDNESDAY + "T12:00");
  }

  private static Command closingAt(String close) {
    return command(AAPL, new ManualVerdict.Close(new BigDecimal(close)));
  }

  private static Command voiding(VoidReason reason) {
    return command(AAPL, new ManualVerdict.Voided(reason));
  }

  private static Command command(Symbol symbol, ManualVerdict verdict) {
    return new Command(day(TUESDAY), symbol, verdict, "root", "the vendor erred");
  }

  private CorrectionPreview corrected(Command command) {
    return ((Corrected) game.play().correctSettlement().correct(command)).effect();
  }

  private CorrectionPreview previewed(Command command) {
    return ((Corrected) game.play().correctSettlement().preview(command)).effect();
  }

  private List<String> refs(UserId user) {
    return game.world().store().ledgerOf(user).stream()
        .map(entry -> entry.posting().refId().text())
        .toList();
  }

  private PredictionStatus statusOf(UserId user) {
    return game.world().store().picks().stream()
        .filter(it -> it.pick().user().equals(user))
        .findFirst()
        .orElseThrow()
        .standing()
        .status();
  }

  // What a correction does.

  @Test
  void a_wrong_win_is_taken_back_and_a_missed_one_is_paid_by_entries_of_their_own() {
    settled();
    List<LedgerEntry> before = game.world().store().ledgerOf(ann);

    var effect = corrected(closingAt("99"));

    assertThat(effect.effects())
        .containsExactly(
            new CorrectionEffect(ann, PredictionStatus.CORRECT, PredictionStatus.INCORRECT, 50, 0),
            new CorrectionEffect(bob, PredictionStatus.INCORRECT, PredictionStatus.CORRECT, 0, 50));
    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.INCORRECT);
    assertThat(statusOf(bob)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(game.balance(ann)).isEqualTo(1_000);
    assertThat(game.balance(bob)).isEqualTo(1_050);
    assertThat(game.world().store().ledgerOf(ann)).startsWith(before.toArray(LedgerEntry[]::new));
    assertThat(refs(ann))
        .containsExactly("signup:1", "win:2024-01-02:AAPL:1:1", "win-reversal:2024-01-02:AAPL:1:2");
    assertThat(refs(bob)).containsExactly("signup:2", "win:2024-01-02:AAPL:2:2");
    assertThat(LedgerAudit.firstBroken(game.world().store().ledgerOf(ann))).isEmpty();
  }

  @Test
  void players_whose_result_stays_notice_nothing() {
    settled();
    var before = game.world().store().ledgerOf(cid);

    var effect = corrected(closingAt("102"));

    assertThat(effect.effects()).isEmpty();
    assertThat(game.world().store().ledgerOf(cid)).isEqualTo(before);
    assertThat(refs(ann)).containsExactly("signup:1", "win:2024-01-02:AAPL:1:1");
    assertThat(row().revision()).isEqualTo(2);
    assertThat(row().close()).contains(new BigDecimal("102"));
  }

  private SettlementRow row() {
    return game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow();
  }

  @Test
  void each_correction_has_a_number_and_says_who_made_it_and_why() {
    settled();

    corrected(closingAt("99"));
    corrected(closingAt("101"));

    assertThat(row().revision()).isEqualTo(3);
    assertThat(row().decidedBy()).contains("root");
    assertThat(row().decidedWhy()).contains("the vendor erred");
    assertThat(row().computedAt()).isEqualTo(game.now());
    assertThat(row().previousClose()).contains(new BigDecimal("100.000000"));
    assertThat(refs(ann))
        .containsExactly(
            "signup:1",
            "win:2024-01-02:AAPL:1:1",
            "win-reversal:2024-01-02:AAPL:1:2",
            "win:2024-01-02:AAPL:1:3");
    assertThat(refs(bob))
        .containsExactly("signup:2", "win:2024-01-02:AAPL:2:2", "win-reversal:2024-01-02:AAPL:2:3");
  }

  @Test
  void a_symbol_can_be_voided_afterwards_and_made_valid_again() {
    settled();

    corrected(voiding(VoidReason.ABNORMAL_MOVE));
    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.VOID);
    assertThat(game.balance(ann)).isEqualTo(1_000);
    assertThat(row().voidReason()).contains(VoidReason.ABNORMAL_MOVE);

    corrected(voiding(VoidReason.DELISTED));
    assertThat(row().voidReason()).contains(VoidReason.DELISTED);

    corrected(closingAt("101"));
    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }

  @Test
  void the_days_session_is_settled_before_and_after_and_keeps_its_times() {
    settled();
    var before = game.session(TUESDAY);

    corrected(closingAt("99"));

    assertThat(game.session(TUESDAY)).isEqualTo(before);
    assertThat(before.phase()).isEqualTo(Phase.SETTLED);
  }

  /// Dota2-Gameplay #34876: points were recalculated in silence.
  @Test
  void what_an_admin_did_is_recorded_and_told_of_once() {
    settled();

    corrected(closingAt("99"));

    assertThat(game.world().store().acts()).hasSize(1);
    var act = game.world().store().acts().getFirst();
    assertThat(act.who()).isEqualTo("root");
    assertThat(act.action()).isEqualTo("settlement.correct");
    assertThat(act.target()).isEqualTo("2024-01-02/AAPL");
    assertThat(act.before()).isEqualTo("UP at 101.00, revision 1");
    assertThat(act.after()).isEqualTo("DOWN at 99.00, revision 2");
    assertThat(act.reason()).isEqualTo("the vendor erred");
    assertThat(act.at()).isEqualTo(game.now());
    assertThat(game.world().store().events())
        .extracting(event -> event.dedupId())
        .containsOnlyOnce("symbol-settled:2024-01-02:AAPL:2");
  }

  // Preview.

  @Test
  void the_preview_equals_the_result_and_changes_nothing() {
    settled();
    var ledger = game.world().store().ledgerOf(ann);

    var preview = previewed(closingAt("99"));

    assertThat(preview.gainers()).isOne();
    assertThat(preview.losers()).isOne();
    assertThat(preview.pointsAwarded()).isEqualTo(50);
    assertThat(preview.pointsReversed()).isEqualTo(50);
    assertThat(game.world().store().ledgerOf(ann)).isEqualTo(ledger);
    assertThat(row().revision()).isOne();
    assertThat(game.world().store().acts()).isEmpty();
    assertThat(corrected(closingAt("99"))).isEqualTo(preview);
  }

  // After the points are gone.

  /// manifold e116d9c9d: a wrong result could not be taken back once its points were spent.
  @Test
  void a_win_is_taken_back_even_when_its_points_are_spent_and_the_balance_goes_below_zero() {
    settled();
    spend(ann, 1_050);

    corrected(closingAt("99"));

    var account = game.play().viewPoints().balance(ann);
    assertThat(account.balance()).isEqualTo(-50);
    assertThat(account.spendable()).isZero();
    assertThat(account.canAfford(1)).isFalse();
    assertThat(LedgerAudit.firstBroken(game.world().store().ledgerOf(ann))).isEmpty();

    corrected(closingAt("101"));
    assertThat(game.balance(ann)).isZero();
  }

  private void spend(UserId user, long points) {
    var posting =
        new Posting(
            user,
            -points,
            EntryReason.REDEMPTION,
            new RefId("redemption:1"),
            Optional.empty(),
            Optional.empty(),
            game.now());
    var _ = game.world().unitOfWork().execute(() -> game.world().ledger().book(posting));
  }

  // What cannot be corrected.

  @Test
  void a_symbol_that_is_not_settled_cannot_be_corrected() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).due(TUESDAY);

    assertThat(game.play().correctSettlement().correct(closingAt("99")))
        .isEqualTo(new NotSettled());
    assertThat(game.play().correctSettlement().preview(closingAt("99")))
        .isEqualTo(new NotSettled());
  }

  @Test
  void what_never_can_be_settled_is_said_to_be_so() {
    settled();
    var missing = new ManualVerdict.Voided(VoidReason.MISSING_CLOSE);

    assertThat(result(command(new Symbol("ZZZZ"), missing))).isEqualTo(new NotInUniverse());
    assertThat(result(on("2024-01-01", missing))).isEqualTo(new NoSession());
    assertThat(result(on("2023-12-28", missing))).isEqualTo(new NeverOpened());
  }

  @Test
  void a_day_to_come_is_not_due_whether_it_has_symbols_or_not() {
    settled().market().barsDown(true);
    var close = new ManualVerdict.Close(BigDecimal.TEN);

    assertThat(result(on("2024-01-05", close))).isEqualTo(new NotDue(korea("2024-01-06T06:15")));
    game.prepared("2024-01-04").at(WEDNESDAY + "T12:00");
    assertThat(result(on("2024-01-04", close))).isEqualTo(new NotDue(korea("2024-01-05T06:15")));
  }

  private static Command on(String date, ManualVerdict verdict) {
    return new Command(day(date), AAPL, verdict, "root", "the vendor erred");
  }

  private Result result(Command command) {
    var preview = game.play().correctSettlement().preview(command);
    assertThat(game.play().correctSettlement().correct(command)).isEqualTo(preview);
    return preview;
  }

  // Nothing to correct.

  @Test
  void what_stands_already_makes_no_revision_however_it_is_written() {
    settled();
    assertThat(result(closingAt("101"))).isEqualTo(new Unchanged(row()));
    assertThat(result(closingAt("101.0000"))).isEqualTo(new Unchanged(row()));

    corrected(closingAt("99"));
    assertThat(result(closingAt("99.00"))).isEqualTo(new Unchanged(row()));
    corrected(voiding(VoidReason.DELISTED));
    assertThat(result(voiding(VoidReason.DELISTED))).isEqualTo(new Unchanged(row()));

    assertThat(row().revision()).isEqualTo(3);
    assertThat(game.world().store().acts()).hasSize(2);
  }

  @Test
  void the_same_close_is_news_where_a_split_changes_what_it_is_compared_with() {
    settled().market().split(AAPL, LocalDate.parse(TUESDAY), 6, 5);

    assertThat(corrected(closingAt("101")).effects()).isEmpty();
    assertThat(row().previousClose()).contains(new BigDecimal("83.333333"));
    assertThat(result(closingAt("101"))).isEqualTo(new Unchanged(row()));
  }

  @Test
  void a_silent_vendor_takes_nothing_back_of_a_symbol_that_is_void() {
    settled();
    corrected(voiding(VoidReason.ABNORMAL_MOVE));
    game.market().silentAbout(AAPL, true);

    assertThat(result(voiding(VoidReason.ABNORMAL_MOVE))).isEqualTo(new Unchanged(row()));
    assertThat(row().close()).contains(new BigDecimal("101"));
  }

  @Test
  void without_a_vendors_word_on_splits_nothing_is_corrected() {
    settled().market().silentAbout(AAPL, true);

    assertThat(game.play().correctSettlement().correct(closingAt("99")))
        .isEqualTo(new BarsUnavailable());
    assertThat(row().revision()).isOne();
  }

  @Test
  void a_void_asks_for_no_splits_and_is_possible_while_no_vendor_answers() {
    settled().market().silentAbout(AAPL, true);

    var preview = previewed(voiding(VoidReason.ABNORMAL_MOVE));

    assertThat(corrected(voiding(VoidReason.ABNORMAL_MOVE))).isEqualTo(preview);
    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.VOID);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  @Test
  void a_voided_symbol_keeps_the_close_that_was_published() {
    settled();

    corrected(voiding(VoidReason.ABNORMAL_MOVE));

    assertThat(row().close()).contains(new BigDecimal("101"));
  }

  @Test
  void the_splits_of_the_day_hold_for_the_corrected_close() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.market().split(AAPL, LocalDate.parse(TUESDAY), 10, 1);
    game.closes(TUESDAY, "9.90").closed(TUESDAY).settled(TUESDAY);
    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.INCORRECT);

    corrected(closingAt("10.10"));

    assertThat(statusOf(ann)).isEqualTo(PredictionStatus.CORRECT);
  }

  @Test
  void a_symbol_can_be_corrected_while_others_of_its_day_still_wait() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closes(TUESDAY, "101").closed(TUESDAY).market().silentAbout(MSFT, true);
    game.settled(TUESDAY);

    corrected(closingAt("99"));

    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    assertThat(game.balance(ann)).isEqualTo(1_000);
    game.market().silentAbout(MSFT, false);
    game.settled(TUESDAY);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(row().revision()).isEqualTo(2);
  }

  // Races and failures.

  @Test
  void corrections_at_once_take_one_number_after_the_other_and_leave_one_balance() {
    settled();
    var turns = new AtomicInteger();

    var results =
        Burst.of(
            10,
            () -> {
              int turn = turns.incrementAndGet();
              return corrected(closingAt((turn % 2 == 0 ? "99." : "101.") + (10 + turn)));
            });

    assertThat(results)
        .extracting(effect -> effect.settlement().revision())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 11).boxed().toList());
    long isRight = statusOf(ann) == PredictionStatus.CORRECT ? 50 : 0;
    assertThat(game.balance(ann)).isEqualTo(1_000 + isRight);
    assertThat(game.balance(bob)).isEqualTo(1_050 - isRight);
    assertThat(LedgerAudit.firstBroken(game.world().store().ledgerOf(ann))).isEmpty();
  }

  @Test
  void a_correction_that_fails_leaves_nothing_behind() {
    settled();
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(
            () -> transactions.incrementAndGet() == 2 ? Fault.BREAKS_BEFORE_COMMIT : Fault.NONE);

    assertThatThrownBy(() -> corrected(closingAt("99"))).isInstanceOf(TransientFailure.class);

    assertThat(row().revision()).isOne();
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.balance(bob)).isEqualTo(1_000);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(game.world().store().acts()).isEmpty();
    assertThat(corrected(closingAt("99")).settlement().revision()).isEqualTo(2);
  }
}
