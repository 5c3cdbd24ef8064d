package com.oxuniverse.application.universe;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.PrepareUniverse.AlreadyPrepared;
import com.oxuniverse.application.port.in.PrepareUniverse.NotPlayable;
import com.oxuniverse.application.port.in.PrepareUniverse.Prepared;
import com.oxuniverse.application.port.in.PrepareUniverse.Result;
import com.oxuniverse.application.port.in.PrepareUniverse.SourceFailed;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.universe.Universe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareUniverseTest {

  private final FakeGame game = FakeGame.create();

  private Result prepare(String date) {
    return game.play().prepareUniverse().prepare(day(date));
  }

  private static Universe universe(String date, List<Symbol> symbols) {
    return new Universe(day(date), symbols);
  }

  private static Prepared prepared(Universe universe, Optional<String> copiedBecause) {
    return new Prepared(universe, copiedBecause, List.of(), Optional.empty());
  }

  @Test
  void a_playable_day_gets_the_sources_symbols_in_order_and_a_session() {
    game.market().universe(day(TUESDAY), List.of(NVDA, AAPL));
    game.at(TUESDAY + "T05:30");

    assertThat(prepare(TUESDAY))
        .isEqualTo(prepared(universe(TUESDAY, List.of(NVDA, AAPL)), Optional.empty()));

    assertThat(game.world().universes().find(day(TUESDAY)))
        .contains(universe(TUESDAY, List.of(NVDA, AAPL)));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SCHEDULED);
    assertThat(game.session(TUESDAY).settleDueAt()).isEqualTo(korea(WEDNESDAY + "T06:15"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "2024-01-06"})
  void a_day_off_gets_no_symbols(String date) {
    assertThat(prepare(date)).isEqualTo(new NotPlayable());
    assertThat(game.world().universes().find(day(date))).isEmpty();
    assertThat(game.world().store().sessions()).isEmpty();
  }

  @Test
  void a_universe_that_is_there_stays_whatever_the_source_says_later() {
    game.prepared(TUESDAY).market().universe(List.of(NVDA));

    assertThat(prepare(TUESDAY)).isEqualTo(new AlreadyPrepared(universe(TUESDAY, SYMBOLS)));
    assertThat(game.world().universes().find(day(TUESDAY))).contains(universe(TUESDAY, SYMBOLS));
  }

  @Test
  void if_the_source_fails_the_last_days_symbols_are_copied() {
    game.market().universe(day(TUESDAY), List.of(MSFT, AAPL));
    game.prepared(TUESDAY).market().universeDown(true);

    assertThat(prepare(WEDNESDAY))
        .isEqualTo(
            prepared(
                universe(WEDNESDAY, List.of(MSFT, AAPL)),
                Optional.of("the source of the universe is down")));
  }

  @Test
  void the_copy_is_of_the_last_day_before_even_over_a_weekend() {
    game.market().universe(day("2024-01-04"), List.of(NVDA));
    game.market().universe(day("2024-01-05"), List.of(MSFT));
    game.prepared("2024-01-04").prepared("2024-01-05").market().universeDown(true);

    assertThat(prepare("2024-01-08"))
        .isEqualTo(
            prepared(
                universe("2024-01-08", List.of(MSFT)),
                Optional.of("the source of the universe is down")));
  }

  @Test
  void without_an_earlier_day_a_failing_source_is_reported_and_nothing_is_stored() {
    game.market().universeDown(true);

    assertThat(prepare(TUESDAY)).isEqualTo(new SourceFailed("the source of the universe is down"));
    assertThat(game.world().universes().find(day(TUESDAY))).isEmpty();
    assertThat(game.world().store().sessions()).isEmpty();
  }

  /// pmxt #1945: an answer without content instead of an error.
  @Test
  void a_source_that_answers_with_nothing_has_failed() {
    game.market().universe(List.of());
    assertThat(prepare(TUESDAY)).isInstanceOf(SourceFailed.class);

    game.market().universe(day(WEDNESDAY), SYMBOLS);
    assertThat(prepare(WEDNESDAY)).isInstanceOf(Prepared.class);
    assertThat(prepare("2024-01-04"))
        .isEqualTo(
            prepared(
                universe("2024-01-04", SYMBOLS),
                Optional.of("a universe has 1 to 500 symbols, not 0")));
  }

  @Test
  void a_bug_of_ours_is_not_taken_for_a_source_that_fails() {
    game.prepared(TUESDAY)
        .market()
        .meanwhile(() -> {
          throw new IllegalStateException("a bug");
        });

    assertThatThrownBy(() -> prepare(WEDNESDAY)).hasMessage("a bug");
    assertThat(game.world().universes().find(day(WEDNESDAY))).isEmpty();
  }

  @Test
  void a_source_that_names_a_symbol_twice_has_failed() {
    game.market().universe(List.of(AAPL, AAPL));

    assertThat(prepare(TUESDAY)).isEqualTo(new SourceFailed("AAPL is named twice"));
  }

  @Test
  void of_many_preparations_at_once_one_prepares() {
    var results = Burst.of(32, () -> prepare(TUESDAY));

    assertThat(results).filteredOn(Prepared.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AlreadyPrepared.class::isInstance).hasSize(31);
  }

  @Test
  void a_preparation_that_fails_leaves_neither_symbols_nor_session() {
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);

    assertThatThrownBy(() -> prepare(TUESDAY)).isInstanceOf(TransientFailure.class);

    assertThat(game.world().universes().find(day(TUESDAY))).isEmpty();
    assertThat(game.world().store().sessions()).isEmpty();
  }
}
