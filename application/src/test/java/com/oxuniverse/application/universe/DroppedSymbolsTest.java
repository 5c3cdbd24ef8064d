package com.oxuniverse.application.universe;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.PrepareUniverse.Prepared;
import com.oxuniverse.application.port.in.PrepareUniverse.SourceFailed;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Symbols without a usable quote are left out of a day, and never silently (rules 3).
class DroppedSymbolsTest {

  private static final Dropped DELISTED = new Dropped(MSFT, "delisted");

  private final FakeGame game = FakeGame.create();

  private PrepareUniverse.Result prepare(String date) {
    game.at(date + "T05:30");
    return game.play().prepareUniverse().prepare(day(date));
  }

  private UpsertUniverse.Result upsertDefault() {
    return game.play()
        .upsertUniverse()
        .upsert(new UpsertUniverse.Command(day(TUESDAY), List.of(), "boss"));
  }

  @Test
  void a_symbol_without_a_usable_quote_is_left_out_told_and_recorded() {
    game.market().unusable(MSFT, "delisted");

    assertThat(prepare(TUESDAY))
        .isEqualTo(
            new Prepared(
                new Universe(day(TUESDAY), List.of(AAPL, NVDA)),
                Optional.empty(),
                List.of(DELISTED),
                Optional.empty()));

    assertThat(game.world().store().errors())
        .containsExactly(
            new LoggedError(
                LoggedError.Type.SYMBOL_DROPPED,
                day(TUESDAY),
                LoggedError.Severity.WARNING,
                Map.of("symbol", "MSFT", "reason", "delisted"),
                game.now()));
  }

  @Test
  void where_quotes_could_not_be_checked_all_are_played_and_it_is_told() {
    game.market().unchecked("no provider answers");

    assertThat(prepare(TUESDAY))
        .isEqualTo(
            new Prepared(
                new Universe(day(TUESDAY), SYMBOLS),
                Optional.empty(),
                List.of(),
                Optional.of("no provider answers")));
    assertThat(game.world().store().errors()).isEmpty();
  }

  /// That much is no fault of the symbols.
  @Test
  void if_all_would_be_dropped_the_source_has_failed_and_the_last_day_is_copied() {
    game.prepared(TUESDAY);
    SYMBOLS.forEach(symbol -> game.market().unusable(symbol, "no price"));
    var why = "none of the 3 symbols has a usable quote; AAPL: no price";

    assertThat(prepare(WEDNESDAY))
        .isEqualTo(
            new Prepared(
                new Universe(day(WEDNESDAY), SYMBOLS),
                Optional.of(why),
                List.of(),
                Optional.empty()));
    assertThat(game.world().store().errors()).isEmpty();
  }

  @Test
  void if_all_would_be_dropped_on_the_first_day_there_is_none() {
    for (Symbol symbol : SYMBOLS) {
      game.market().unusable(symbol, "no price");
    }

    assertThat(prepare(TUESDAY)).isInstanceOf(SourceFailed.class);
    assertThat(game.world().universes().find(day(TUESDAY))).isEmpty();
  }

  @Test
  void nothing_is_dropped_that_cannot_be_recorded() {
    game.market().unusable(MSFT, "delisted");
    game.world().errors().failing(true);

    assertThatThrownBy(() -> prepare(TUESDAY)).isInstanceOf(TransientFailure.class);
    assertThat(game.world().universes().find(day(TUESDAY))).isEmpty();

    game.world().errors().failing(false);
    assertThat(prepare(TUESDAY)).isInstanceOf(Prepared.class);
    assertThat(game.world().store().errors()).hasSize(1);
  }

  @Test
  void what_an_admin_gets_as_the_default_list_is_checked_and_recorded_alike() {
    game.market().unusable(MSFT, "delisted");

    assertThat(upsertDefault())
        .isInstanceOfSatisfying(
            UpsertUniverse.Replaced.class,
            it -> assertThat(it.universe().symbols()).containsExactly(AAPL, NVDA));
    assertThat(game.world().store().errors())
        .extracting(it -> it.context().get("symbol"))
        .containsExactly("MSFT");
  }

  @Test
  void an_admin_gets_no_empty_default_list() {
    SYMBOLS.forEach(symbol -> game.market().unusable(symbol, "no price"));

    assertThatThrownBy(this::upsertDefault).isInstanceOf(TransientFailure.class);
  }

  /// The admin knows best.
  @Test
  void symbols_that_an_admin_names_are_played_whatever_their_quotes() {
    game.market().unusable(MSFT, "delisted");

    assertThat(
            game.play()
                .upsertUniverse()
                .upsert(new UpsertUniverse.Command(day(TUESDAY), List.of(MSFT), "boss")))
        .isInstanceOf(UpsertUniverse.Replaced.class);
  }
}
