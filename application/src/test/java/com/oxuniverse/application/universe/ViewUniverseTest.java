package com.oxuniverse.application.universe;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewUniverse.PricedSymbol;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewUniverseTest {

  private final FakeGame game = FakeGame.create();

  @Test
  void the_symbols_of_a_day_come_in_order_with_their_prices_now() {
    game.market().universe(List.of(NVDA, AAPL));
    game.opened(TUESDAY).quoted(NVDA, "481.68");

    var priced = game.play().viewUniverse().of(day(TUESDAY)).orElseThrow();

    assertThat(priced.day()).isEqualTo(day(TUESDAY));
    assertThat(priced.now()).isEqualTo(game.now());
    assertThat(priced.symbols()).extracting(PricedSymbol::symbol).containsExactly(NVDA, AAPL);
    assertThat(priced.symbols().getFirst().price())
        .contains(
            new LastPrice(new Quote(NVDA, new BigDecimal("481.68"), game.now(), "fake"), false));
  }

  @Test
  void a_symbol_that_nobody_has_a_price_of_is_shown_without() {
    game.market().universe(List.of(MSFT)).quotesDown(true);
    game.opened(TUESDAY);

    assertThat(game.play().viewUniverse().of(day(TUESDAY)).orElseThrow().symbols())
        .containsExactly(new PricedSymbol(MSFT, Optional.empty()));
  }

  @Test
  void a_day_without_symbols_has_nothing_to_show() {
    assertThat(game.play().viewUniverse().of(day(TUESDAY))).isEmpty();
  }

  @Test
  void today_begins_at_six() {
    assertThat(game.at(WEDNESDAY + "T05:59:59.999999").play().viewUniverse().today())
        .isEqualTo(day(TUESDAY));
    assertThat(game.at(WEDNESDAY + "T06:00").play().viewUniverse().today())
        .isEqualTo(day(WEDNESDAY));
  }
}
