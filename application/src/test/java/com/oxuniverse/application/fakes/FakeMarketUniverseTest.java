package com.oxuniverse.application.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseSourceContract;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeMarketUniverseTest extends UniverseSourceContract {

  private static final Symbol AAPL = new Symbol("AAPL");
  private static final Symbol NVDA = new Symbol("NVDA");

  private final FakeMarket market = new FakeMarket().universe(List.of(NVDA, AAPL));

  @Override
  protected UniverseSource source() {
    return market;
  }

  @Override
  protected TradingDay day() {
    return TradingDay.parse("2024-01-05");
  }

  @Test
  void a_day_may_have_symbols_of_its_own() {
    market.universe(day(), List.of(AAPL));
    assertThat(market.symbolsFor(day()).symbols()).containsExactly(AAPL);
    assertThat(market.symbolsFor(day().plusDays(3)).symbols()).containsExactly(NVDA, AAPL);
  }

  @Test
  void while_it_is_down_it_fails_in_a_way_that_may_pass() {
    market.universeDown(true);
    assertThatThrownBy(() -> market.symbolsFor(day())).isInstanceOf(TransientFailure.class);
  }
}
