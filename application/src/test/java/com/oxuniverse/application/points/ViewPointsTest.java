package com.oxuniverse.application.points;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.settlement.VoidReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewPointsTest {

  private final FakeGame game = FakeGame.create();

  @Test
  void nobody_has_no_account() {
    var ann = game.player("ann");

    assertThat(game.play().viewPoints().find(ann)).contains(game.play().viewPoints().balance(ann));
    assertThat(game.play().viewPoints().find(new UserId(999))).isEmpty();
  }

  private final UserId ann = game.player("ann");
  private final UserId bob = game.player("bob");

  /// Ann won two picks, of which one was taken back; Bob won one.
  private void settled() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(ann, MSFT, UP);
    game.pick(bob, MSFT, UP);
    game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);
    var _ =
        game.play()
            .correctSettlement()
            .correct(
                new CorrectSettlement.Command(
                    day(TUESDAY),
                    AAPL,
                    new ManualVerdict.Voided(VoidReason.ABNORMAL_MOVE),
                    "root",
                    "halted"));
  }

  @Test
  void a_balance_is_the_sum_of_all_entries() {
    settled();

    assertThat(game.play().viewPoints().balance(ann).balance()).isEqualTo(1_050);
    assertThat(game.play().viewPoints().balance(new UserId(99)))
        .isEqualTo(PointsAccount.opened(new UserId(99)));
  }

  @Test
  void totals_tell_what_came_in_from_what_went_out() {
    settled();

    assertThat(game.play().viewPoints().summary(ann))
        .isEqualTo(new PointsTotals(ann, 1_050, 0, 1_050, 1_100, 50, 4));
  }

  @Test
  void a_days_account_is_net_of_what_was_taken_back() {
    settled();

    assertThat(game.play().viewPoints().earned(ann, day(TUESDAY))).isEqualTo(50);
    assertThat(game.play().viewPoints().earned(ann, day(WEDNESDAY))).isZero();
    assertThat(game.play().viewPoints().ofDay(day(TUESDAY)))
        .isEqualTo(
            new DayPoints(
                day(TUESDAY),
                2,
                4,
                Map.of(EntryReason.PREDICTION_WIN, 150L, EntryReason.WIN_REVERSAL, -50L)));
  }

  /// manifoldpy #94: paging repeated the first rows.
  @Test
  void paging_by_key_gives_every_entry_once_while_new_ones_arrive() {
    for (int i = 0; i < 9; i++) {
      book(i);
    }
    List<LedgerEntry> before = game.world().store().ledgerOf(ann);

    var seen = new ArrayList<LedgerEntry>();
    Optional<Long> from = Optional.empty();
    boolean hasMore = true;
    for (int i = 100; hasMore; i++) {
      var page = game.play().viewPoints().ledger(ann, from, 3);
      seen.addAll(page.items());
      from = Optional.of(seen.getLast().seq());
      hasMore = page.hasMore();
      book(i);
    }

    assertThat(seen.reversed()).isEqualTo(before);
    assertThat(LedgerAudit.firstBroken(seen.reversed())).isEmpty();
  }

  private void book(int number) {
    var posting =
        new Posting(
            ann,
            1,
            EntryReason.ADMIN_ADJUSTMENT,
            new RefId("adjustment:" + number),
            Optional.empty(),
            Optional.empty(),
            game.now());
    var _ = game.world().unitOfWork().execute(() -> game.world().ledger().book(posting));
  }
}
