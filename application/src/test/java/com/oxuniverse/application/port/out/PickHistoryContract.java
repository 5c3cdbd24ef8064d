package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static com.oxuniverse.application.port.out.Scene.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [PickHistory] keeps to.
public abstract class PickHistoryContract extends StorageContract {

  private static final Instant MORNING = at("10:30");

  private UserId user;

  @BeforeEach
  void openTheDays() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    scene.open(WEDNESDAY, AAPL, MSFT, NVDA);
    user = scene.rich("one");
  }

  private StoredPick pick(TradingDay day, Symbol symbol) {
    return scene.pick(user, day, symbol, Choice.UP, snapshot(day, "100"));
  }

  private Slice<StoredPick> page(PickFilter filter, Optional<PredictionId> before, int limit) {
    return storage.history().page(user, filter, before, limit, MORNING);
  }

  private List<PredictionId> all(PickFilter filter, Instant now) {
    return storage.history().page(user, filter, Optional.empty(), 50, now).items().stream()
        .map(StoredPick::id)
        .toList();
  }

  private static PickFilter having(PredictionStatus status) {
    return new PickFilter(Optional.empty(), Optional.empty(), Optional.of(status));
  }

  @Test
  void pages_give_every_pick_once_newest_first_while_new_ones_arrive() {
    scene.open(TUESDAY.plusDays(3), AAPL);
    scene.open(TUESDAY.plusDays(5), AAPL);
    var made = new ArrayList<StoredPick>();
    for (TradingDay day : List.of(TUESDAY, WEDNESDAY)) {
      for (Symbol symbol : List.of(AAPL, MSFT, NVDA)) {
        made.addFirst(pick(day, symbol));
      }
    }
    var seen = new ArrayList<StoredPick>();
    var slice = page(PickFilter.ALL, Optional.empty(), 2);
    seen.addAll(slice.items());
    while (slice.hasMore()) {
      // What comes meanwhile, of others or of one's own, must not shift the pages.
      var newcomer = scene.player("p" + seen.size());
      scene.pick(newcomer, AAPL, Choice.UP, "100");
      pick(TUESDAY.plusDays(1L + seen.size()), AAPL);
      slice = page(PickFilter.ALL, Optional.of(seen.getLast().id()), 2);
      seen.addAll(slice.items());
    }
    assertThat(seen).containsExactlyElementsOf(made);
  }

  @Test
  void a_last_page_that_is_just_full_has_no_more() {
    pick(TUESDAY, AAPL);
    pick(TUESDAY, MSFT);
    assertThat(page(PickFilter.ALL, Optional.empty(), 2).hasMore()).isFalse();
    assertThat(page(PickFilter.ALL, Optional.empty(), 1).hasMore()).isTrue();
  }

  @Test
  void picks_can_be_filtered_by_day_and_by_symbol() {
    var first = pick(TUESDAY, AAPL).id();
    var second = pick(TUESDAY, MSFT).id();
    var third = pick(WEDNESDAY, AAPL).id();
    var onTuesday = new PickFilter(Optional.of(TUESDAY), Optional.empty(), Optional.empty());
    var onApple = new PickFilter(Optional.empty(), Optional.of(AAPL), Optional.empty());
    var both = new PickFilter(Optional.of(TUESDAY), Optional.of(AAPL), Optional.empty());
    assertThat(all(onTuesday, MORNING)).containsExactly(second, first);
    assertThat(all(onApple, MORNING)).containsExactly(third, first);
    assertThat(all(both, MORNING)).containsExactly(first);
    assertThat(page(onApple, Optional.of(third), 5).items())
        .extracting(StoredPick::id)
        .containsExactly(first);
  }

  @Test
  void picks_can_be_filtered_by_status() {
    var won = pick(TUESDAY, AAPL).id();
    var lost = pick(TUESDAY, MSFT).id();
    var unchanged = pick(TUESDAY, NVDA).id();
    var cancelled = scene.cancel(pick(WEDNESDAY, AAPL)).id();
    var open = pick(WEDNESDAY, MSFT).id();
    scene.settle(TUESDAY);
    settle(AAPL, "101");
    settle(MSFT, "99");
    settle(NVDA, "100");

    assertThat(all(having(PredictionStatus.CORRECT), MORNING)).containsExactly(won);
    assertThat(all(having(PredictionStatus.INCORRECT), MORNING)).containsExactly(lost);
    assertThat(all(having(PredictionStatus.VOID), MORNING)).containsExactly(unchanged);
    assertThat(all(having(PredictionStatus.CANCELLED), MORNING)).containsExactly(cancelled);
    assertThat(all(having(PredictionStatus.PENDING), MORNING)).containsExactly(open);
    assertThat(all(having(PredictionStatus.LOCKED), MORNING)).isEmpty();
  }

  private void settle(Symbol symbol, String close) {
    doing(() ->
        storage
            .book()
            .book(Settlements.at(TUESDAY, symbol, SymbolSettlement.FIRST_REVISION, close)));
  }

  @Test
  void a_pending_pick_is_locked_from_its_lock_on() {
    var id = pick(TUESDAY, AAPL).id();
    var lock = at("23:59");
    assertThat(all(having(PredictionStatus.PENDING), lock.minusMillis(1))).containsExactly(id);
    assertThat(all(having(PredictionStatus.LOCKED), lock.minusMillis(1))).isEmpty();
    assertThat(all(having(PredictionStatus.PENDING), lock)).isEmpty();
    assertThat(all(having(PredictionStatus.LOCKED), lock)).containsExactly(id);
  }

  @Test
  void somebody_elses_pick_is_not_found() {
    var pick = pick(TUESDAY, AAPL);
    var other = scene.player("two");
    assertThat(storage.history().find(user, pick.id())).contains(pick);
    assertThat(storage.history().find(other, pick.id())).isEmpty();
    assertThat(storage.history().find(user, new PredictionId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void a_days_numbers_add_up() {
    pick(TUESDAY, AAPL);
    pick(TUESDAY, MSFT);
    pick(TUESDAY, NVDA);
    scene.cancel(pick(WEDNESDAY, AAPL));
    pick(WEDNESDAY, MSFT);
    scene.settle(TUESDAY);
    settle(AAPL, "101");
    settle(MSFT, "99");

    assertThat(storage.history().stats(user, TUESDAY))
        .isEqualTo(new DayStats(TUESDAY, 3, 1, 1, 1, 0, 0, 50));
    assertThat(storage.history().stats(user, WEDNESDAY))
        .isEqualTo(new DayStats(WEDNESDAY, 1, 1, 0, 0, 0, 1, 0));
    var nothing = TUESDAY.plusDays(7);
    assertThat(storage.history().stats(user, nothing))
        .isEqualTo(new DayStats(nothing, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void an_admin_finds_anybodys_pick() {
    var mine = pick(TUESDAY, AAPL);
    var cancelled = scene.cancel(pick(TUESDAY, MSFT));
    var other = scene.pick(scene.rich("two"), AAPL, Choice.DOWN, "101");

    assertThat(storage.history().find(mine.id())).contains(mine);
    assertThat(storage.history().find(cancelled.id())).contains(cancelled);
    assertThat(storage.history().find(other.id())).contains(other);
    assertThat(storage.history().find(new PredictionId(other.id().number() + 1))).isEmpty();
  }
}
