package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.universe.Universe;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [UniverseStore] keeps to.
public abstract class UniverseStoreContract extends StorageContract {

  private UniverseStore universes() {
    return storage.universes();
  }

  private static Universe universe(Symbol... symbols) {
    return new Universe(TUESDAY, List.of(symbols));
  }

  @Test
  void a_universe_keeps_its_order() {
    scene.universe(TUESDAY, NVDA, AAPL, MSFT);
    assertThat(universes().find(TUESDAY)).contains(universe(NVDA, AAPL, MSFT));
    assertThat(universes().find(WEDNESDAY)).isEmpty();
  }

  @Test
  void replacing_adds_moves_and_removes() {
    scene.universe(TUESDAY, NVDA, AAPL, MSFT);
    scene.universe(TUESDAY, MSFT, NVDA, new Symbol("BRK.B"));
    assertThat(universes().find(TUESDAY)).contains(universe(MSFT, NVDA, new Symbol("BRK.B")));
  }

  @Test
  void five_hundred_symbols_fit_and_can_be_turned_around() {
    var symbols = IntStream.range(0, 500).mapToObj(i -> new Symbol("S" + i)).toList();
    scene.universe(TUESDAY, symbols.toArray(Symbol[]::new));
    scene.universe(TUESDAY, symbols.reversed().toArray(Symbol[]::new));
    assertThat(universes().find(TUESDAY)).contains(new Universe(TUESDAY, symbols.reversed()));
  }

  @Test
  void the_latest_before_a_day_is_found_over_gaps() {
    scene.universe(TUESDAY, AAPL);
    scene.universe(TUESDAY.plusDays(10), MSFT);
    assertThat(universes().latestBefore(TUESDAY)).isEmpty();
    assertThat(universes().latestBefore(TUESDAY.plusDays(10))).contains(universe(AAPL));
  }

  @Test
  void locking_gives_the_universe_or_nothing() {
    doing(() -> assertThat(universes().lock(TUESDAY)).isEmpty());
    scene.universe(TUESDAY, AAPL);
    doing(() -> assertThat(universes().lock(TUESDAY)).contains(universe(AAPL)));
  }

  @Test
  void locks_and_replacements_are_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> universes().lock(TUESDAY));
    assertThatIllegalStateException().isThrownBy(() -> universes().replace(universe(AAPL)));
  }

  @Test
  void only_symbols_with_picks_that_are_not_cancelled_have_live_picks() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    var user = scene.player("one");
    scene.pick(user, AAPL, Choice.UP, "100");
    scene.cancel(scene.pick(user, MSFT, Choice.UP, "100"));
    assertThat(universes().withLivePicks(TUESDAY, Set.of(AAPL, MSFT, NVDA))).containsExactly(AAPL);
    assertThat(universes().withLivePicks(TUESDAY, Set.of(NVDA))).isEmpty();
    assertThat(universes().withLivePicks(WEDNESDAY, Set.of(AAPL))).isEmpty();
    assertThat(universes().withLivePicks(TUESDAY, Set.of())).isEmpty();
  }

  @Test
  void a_symbol_with_a_live_pick_cannot_be_removed() {
    scene.open(TUESDAY, AAPL, MSFT);
    scene.pick(scene.player("one"), AAPL, Choice.UP, "100");
    assertThatThrownBy(() -> scene.universe(TUESDAY, MSFT)).isInstanceOf(TransientFailure.class);
    assertThat(universes().find(TUESDAY)).contains(universe(AAPL, MSFT));
  }

  @Test
  void a_symbol_can_be_removed_once_all_picks_on_it_are_cancelled() {
    scene.open(TUESDAY, AAPL, MSFT);
    scene.cancel(scene.pick(scene.player("one"), AAPL, Choice.UP, "100"));
    scene.universe(TUESDAY, MSFT);
    assertThat(universes().find(TUESDAY)).contains(universe(MSFT));
  }

  @Test
  void of_removing_a_symbol_and_picking_it_at_once_only_one_happens() {
    scene.open(TUESDAY, AAPL, MSFT);
    var players = IntStream.range(0, 15).mapToObj(i -> scene.player("p" + i)).toList();
    var rules = scene.rules().number();
    var done =
        Crowd.of(
            16,
            i ->
                i == 0
                    ? succeeds(() -> scene.universe(TUESDAY, MSFT))
                    : succeeds(() ->
                        scene.pick(
                            players.get(i - 1),
                            TUESDAY,
                            AAPL,
                            Choice.UP,
                            Scene.snapshot(TUESDAY, "100"),
                            rules)));
    boolean removed = done.getFirst();
    boolean picked = done.subList(1, 16).contains(true);
    assertThat(removed).isNotEqualTo(picked);
    assertThat(universes().withLivePicks(TUESDAY, Set.of(AAPL)).isEmpty()).isEqualTo(removed);
  }

  private static boolean succeeds(Runnable act) {
    try {
      act.run();
      return true;
    } catch (TransientFailure e) {
      return false;
    }
  }
}
