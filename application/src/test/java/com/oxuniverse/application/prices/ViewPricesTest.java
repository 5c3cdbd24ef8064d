package com.oxuniverse.application.prices;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewPrices.CurrentPrice;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewPricesTest {

  private final FakeGame game = FakeGame.create();

  @Test
  void the_current_price_comes_with_its_own_time_and_source() {
    game.at(TUESDAY + "T10:00").quoted(AAPL, "185.64");
    var quote = new Quote(AAPL, new BigDecimal("185.64"), game.now(), "fake");
    game.at(TUESDAY + "T10:05");

    assertThat(game.play().viewPrices().current(AAPL))
        .isEqualTo(
            new CurrentPrice(
                AAPL, Optional.of(new LastPrice(quote, false)), MarketState.CLOSED, game.now()));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T17:59, CLOSED",
    "2024-01-02T18:00, PRE",
    "2024-01-02T23:30, OPEN",
    "2024-01-03T06:00, AFTER",
    "2024-01-03T10:00, CLOSED"
  })
  void a_price_comes_with_what_the_exchange_is_doing(String kst, MarketState state) {
    game.opened(TUESDAY);
    game.at(kst);

    assertThat(game.play().viewPrices().current(AAPL).marketState()).isEqualTo(state);
    assertThat(game.play().viewUniverse().of(day(TUESDAY)).orElseThrow().marketState())
        .isEqualTo(state);
  }

  @Test
  void a_price_that_nobody_has_is_absent() {
    game.market().quotesDown(true);

    assertThat(game.play().viewPrices().current(AAPL).price()).isEmpty();
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
