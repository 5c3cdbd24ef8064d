package com.oxuniverse.application.prices;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewPrices.CurrentPrice;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.market.Quote;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewPricesTest {

  private final FakeGame game = FakeGame.create();

  @Test
  void the_current_price_comes_with_its_own_time_and_source() {
    game.at(TUESDAY + "T10:00").quoted(AAPL, "185.64");
    var quote = new Quote(AAPL, new BigDecimal("185.64"), game.now(), "fake");
    game.at(TUESDAY + "T10:05");

    assertThat(game.play().viewPrices().current(AAPL))
        .isEqualTo(new CurrentPrice(AAPL, Optional.of(quote), game.now()));
  }

  @Test
  void a_price_that_nobody_has_is_absent() {
    game.market().quotesDown(true);

    assertThat(game.play().viewPrices().current(AAPL).quote()).isEmpty();
  }

  @Test
  void what_a_vendor_said_the_symbol_closed_at_is_there_once_it_was_collected() {
    assertThat(game.play().viewPrices().endOfDay(AAPL, day(TUESDAY))).isEmpty();

    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);

    assertThat(game.play().viewPrices().endOfDay(AAPL, day(TUESDAY)))
        .extracting(EodPrice::close)
        .containsExactly(Optional.of(new BigDecimal("101")));
  }
}
