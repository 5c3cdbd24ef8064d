package com.oxuniverse.application.prediction;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewPredictionsTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private List<SeenPick> all(PickFilter filter) {
    return game.play().viewPredictions().page(ann, filter, Optional.empty(), 100).items();
  }

  private static PickFilter of(PredictionStatus status) {
    return new PickFilter(Optional.empty(), Optional.empty(), Optional.of(status));
  }

  @Test
  void a_pending_pick_past_its_lock_is_seen_as_locked_although_nothing_was_written() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    assertThat(all(PickFilter.ALL))
        .extracting(SeenPick::status)
        .containsExactly(PredictionStatus.PENDING);

    game.at(TUESDAY + "T23:59");

    assertThat(all(PickFilter.ALL))
        .extracting(SeenPick::status)
        .containsExactly(PredictionStatus.LOCKED);
    assertThat(all(of(PredictionStatus.LOCKED))).hasSize(1);
    assertThat(all(of(PredictionStatus.PENDING))).isEmpty();
  }

  @Test
  void picks_come_newest_first_and_can_be_asked_for_by_day_symbol_and_status() {
    game.opened(TUESDAY);
    var first = game.pick(ann, AAPL, UP).pick().id();
    var second = game.pick(ann, MSFT, UP).pick().id();
    var _ = game.cancel(ann, "MSFT");
    game.opened(WEDNESDAY);
    var third = game.pick(ann, AAPL, UP).pick().id();

    assertThat(ids(all(PickFilter.ALL))).containsExactly(third, second, first);
    assertThat(ids(all(onDay(TUESDAY)))).containsExactly(second, first);
    assertThat(ids(all(onSymbol(AAPL)))).containsExactly(third, first);
    assertThat(ids(all(of(PredictionStatus.CANCELLED)))).containsExactly(second);
  }

  private static PickFilter onDay(String date) {
    return new PickFilter(Optional.of(FakeGame.day(date)), Optional.empty(), Optional.empty());
  }

  private static PickFilter onSymbol(Symbol symbol) {
    return new PickFilter(Optional.empty(), Optional.of(symbol), Optional.empty());
  }

  /// manifoldpy #94: paging repeated the first rows.
  @Test
  void paging_by_key_gives_every_pick_once_while_new_ones_arrive() {
    var before = new ArrayList<PredictionId>();
    game.opened(TUESDAY);
    for (int i = 0; i < 7; i++) {
      before.add(pickAndCancel());
    }

    var seen = new ArrayList<PredictionId>();
    Optional<PredictionId> from = Optional.empty();
    boolean hasMore = true;
    while (hasMore) {
      var page = game.play().viewPredictions().page(ann, PickFilter.ALL, from, 2);
      seen.addAll(ids(page.items()));
      from = Optional.of(seen.getLast());
      hasMore = page.hasMore();
      pickAndCancel();
    }

    assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(before.reversed());
  }

  private PredictionId pickAndCancel() {
    var id = game.pick(ann, AAPL, UP).pick().id();
    var _ = game.cancel(ann, "AAPL");
    return id;
  }

  private static List<PredictionId> ids(List<SeenPick> picks) {
    return picks.stream().map(it -> it.stored().id()).toList();
  }

  @Test
  void a_pick_is_explained_by_its_settlement_once_there_is_one() {
    game.opened(TUESDAY);
    var id = game.pick(ann, AAPL, UP).pick().id();
    assertThat(game.play().viewPredictions().find(ann, id))
        .hasValueSatisfying(it -> assertThat(it.settlement()).isEmpty());

    game.closes(TUESDAY, "101").closed(TUESDAY).settled(TUESDAY);

    assertThat(game.play().viewPredictions().find(ann, id))
        .hasValueSatisfying(explained -> {
          assertThat(explained.pick().status()).isEqualTo(PredictionStatus.CORRECT);
          assertThat(explained.settlement().flatMap(row -> row.outcome())).contains(Outcome.UP);
        });
  }

  @Test
  void nobody_sees_somebody_elses_pick() {
    var bob = game.player("bob");
    game.opened(TUESDAY);
    var id = game.pick(bob, AAPL, UP).pick().id();

    assertThat(game.play().viewPredictions().find(ann, id)).isEmpty();
    assertThat(game.play().viewPredictions().find(ann, new PredictionId(999))).isEmpty();
    assertThat(all(PickFilter.ALL)).isEmpty();
  }

  /// Metaculus #4092, turbo #1463: resolved but shown unsettled, or without a score.
  @Test
  void a_day_that_is_settled_shows_it_everywhere_at_once() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(ann, MSFT, DOWN);
    var _ = game.cancel(ann, "MSFT");
    game.pick(ann, MSFT, DOWN);
    game.pick(ann, NVDA, UP);
    game.closes(TUESDAY, AAPL, "101").closes(TUESDAY, MSFT, "101").closes(TUESDAY, NVDA, "100");
    game.closed(TUESDAY).settled(TUESDAY);

    TradingDay day = FakeGame.day(TUESDAY);
    assertThat(game.play().viewPredictions().stats(ann, day))
        .isEqualTo(new DayStats(day, 3, 0, 1, 1, 1, 1, 50));
    assertThat(all(onDay(TUESDAY)))
        .extracting(SeenPick::status)
        .containsExactly(
            PredictionStatus.VOID,
            PredictionStatus.INCORRECT,
            PredictionStatus.CANCELLED,
            PredictionStatus.CORRECT);
    assertThat(game.play().viewPoints().earned(ann, day)).isEqualTo(50);
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }

  @Test
  void the_stats_of_a_day_without_picks_are_all_zero() {
    var day = FakeGame.day(WEDNESDAY);

    assertThat(game.after(Duration.ZERO).play().viewPredictions().stats(ann, day))
        .isEqualTo(new DayStats(day, 0, 0, 0, 0, 0, 0, 0));
  }
}
