package com.oxuniverse.application.universe;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.UpsertUniverse.AlreadySettled;
import com.oxuniverse.application.port.in.UpsertUniverse.Command;
import com.oxuniverse.application.port.in.UpsertUniverse.HasLivePicks;
import com.oxuniverse.application.port.in.UpsertUniverse.NotPlayable;
import com.oxuniverse.application.port.in.UpsertUniverse.Replaced;
import com.oxuniverse.application.port.in.UpsertUniverse.Result;
import com.oxuniverse.application.port.in.UpsertUniverse.Warning;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.domain.universe.UniverseChange;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpsertUniverseTest {

  private static final Symbol TSLA = new Symbol("TSLA");

  private final FakeGame game = FakeGame.create();

  private Result upsert(String date, List<Symbol> symbols) {
    return game.play().upsertUniverse().upsert(new Command(day(date), symbols, "root"));
  }

  private List<Symbol> symbolsOf(String date) {
    return game.world().universes().find(day(date)).map(Universe::symbols).orElse(List.of());
  }

  @Test
  void it_answers_what_was_added_moved_and_removed() {
    game.prepared(TUESDAY);

    var replaced = (Replaced) upsert(TUESDAY, List.of(TSLA, MSFT, AAPL));

    assertThat(replaced.change())
        .isEqualTo(new UniverseChange(List.of(TSLA), List.of(AAPL), List.of(NVDA)));
    assertThat(replaced.universe()).isEqualTo(new Universe(day(TUESDAY), symbolsOf(TUESDAY)));
    assertThat(symbolsOf(TUESDAY)).containsExactly(TSLA, MSFT, AAPL);
  }

  @Test
  void a_day_that_nobody_prepared_is_prepared_by_it() {
    var replaced = (Replaced) upsert(WEDNESDAY, List.of(AAPL));

    assertThat(replaced.change().added()).containsExactly(AAPL);
    assertThat(replaced.warnings()).isEmpty();
    assertThat(game.session(WEDNESDAY).phase()).isEqualTo(Phase.SCHEDULED);
  }

  @Test
  void without_symbols_the_configured_ones_are_taken() {
    var _ = upsert(TUESDAY, List.of(TSLA));

    var replaced = (Replaced) upsert(TUESDAY, List.of());

    assertThat(replaced.universe().symbols()).isEqualTo(SYMBOLS);
  }

  @Test
  void a_day_off_has_no_symbols() {
    assertThat(upsert("2024-01-01", SYMBOLS)).isEqualTo(new NotPlayable());
    assertThat(upsert("2024-01-06", SYMBOLS)).isEqualTo(new NotPlayable());
    assertThat(game.world().store().acts()).isEmpty();
  }

  @Test
  void symbols_that_players_have_live_picks_on_cannot_go() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(ann, MSFT, UP);
    game.pick(ann, NVDA, UP);
    var _ = game.cancel(ann, "NVDA");

    assertThat(upsert(TUESDAY, List.of(TSLA))).isEqualTo(new HasLivePicks(Set.of(AAPL, MSFT)));

    assertThat(symbolsOf(TUESDAY)).isEqualTo(SYMBOLS);
    assertThat(game.world().store().acts()).isEmpty();
  }

  @Test
  void a_symbol_whose_only_picks_are_cancelled_or_of_another_day_may_go() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, NVDA, UP);
    var _ = game.cancel(ann, "NVDA");
    assertThat(upsert(TUESDAY, List.of(AAPL, MSFT))).isInstanceOf(Replaced.class);

    game.pick(ann, AAPL, UP);
    assertThat(upsert(WEDNESDAY, List.of(TSLA))).isInstanceOf(Replaced.class);
  }

  @Test
  void it_warns_of_an_open_a_closed_and_a_past_day() {
    game.opened(TUESDAY);
    assertThat(warnings(TUESDAY)).containsExactly(Warning.SESSION_ALREADY_OPEN);

    game.at(WEDNESDAY + "T06:00");
    assertThat(warnings(TUESDAY))
        .containsExactly(Warning.DAY_IS_PAST, Warning.SESSION_ALREADY_OPEN);

    game.closed(TUESDAY);
    assertThat(warnings(TUESDAY)).containsExactly(Warning.SESSION_CLOSED);

    game.at(WEDNESDAY + "T06:00");
    assertThat(warnings(TUESDAY)).containsExactly(Warning.DAY_IS_PAST, Warning.SESSION_CLOSED);
  }

  @Test
  void it_warns_of_a_day_that_nobody_could_play() {
    game.at(TUESDAY + "T23:58");
    assertThat(warnings(TUESDAY)).isEmpty();

    game.at(TUESDAY + "T23:59");
    assertThat(warnings(TUESDAY)).containsExactly(Warning.NOBODY_CAN_PLAY);

    game.at("2024-01-08T12:00");
    assertThat(warnings(TUESDAY)).containsExactly(Warning.DAY_IS_PAST, Warning.NOBODY_CAN_PLAY);
  }

  private List<Warning> warnings(String date) {
    return ((Replaced) upsert(date, SYMBOLS)).warnings();
  }

  @Test
  void a_day_that_is_being_settled_or_is_settled_keeps_its_symbols() {
    game.closes(TUESDAY, "101").market().silentAbout(MSFT, true);
    game.opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    assertThat(upsert(TUESDAY, List.of(TSLA))).isEqualTo(new AlreadySettled());

    game.market().silentAbout(MSFT, false);
    game.settled(TUESDAY);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(upsert(TUESDAY, List.of(TSLA))).isEqualTo(new AlreadySettled());
    assertThat(symbolsOf(TUESDAY)).isEqualTo(SYMBOLS);
  }

  /// Settlements hold the symbols and want the session: the other way round both would wait.
  @Test
  void the_session_is_locked_before_the_symbols_and_these_not_at_all_if_it_is_being_settled() {
    game.closes(TUESDAY, "101").opened(TUESDAY);
    var _ = upsert(TUESDAY, SYMBOLS);
    assertThat(game.world().store().locks())
        .containsExactly("session of 2024-01-02", "universe of 2024-01-02");

    game.closed(TUESDAY).settled(TUESDAY);
    var _ = upsert(TUESDAY, SYMBOLS);
    assertThat(game.world().store().locks()).containsExactly("session of 2024-01-02");
  }

  @Test
  void who_did_it_is_recorded_with_what_was_before_and_after() {
    game.prepared(TUESDAY);

    var _ = upsert(TUESDAY, List.of(MSFT));

    assertThat(game.world().store().acts())
        .containsExactly(
            new AdminAct(
                "root", "universe.upsert", TUESDAY, "AAPL, MSFT, NVDA", "MSFT", "", game.now()));
  }

  @Test
  void if_the_configured_source_fails_nothing_changes() {
    game.prepared(TUESDAY).market().universeDown(true);

    assertThatThrownBy(() -> upsert(TUESDAY, List.of())).isInstanceOf(TransientFailure.class);

    assertThat(symbolsOf(TUESDAY)).isEqualTo(SYMBOLS);
  }

  @Test
  void a_list_that_is_none_is_refused_before_anything_is_stored() {
    var tooMany = IntStream.rangeClosed(0, 500).mapToObj(i -> new Symbol("S" + i)).toList();

    assertThatThrownBy(() -> upsert(TUESDAY, List.of(AAPL, AAPL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AAPL");
    assertThatThrownBy(() -> upsert(TUESDAY, tooMany))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("500");
    assertThat(game.world().store().sessions()).isEmpty();
  }
}
