package com.oxuniverse.application.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.QuotesContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import org.junit.jupiter.api.Test;

class FakeMarketQuotesTest extends QuotesContract {

  private final FakeMarket market =
      new FakeMarket()
          .price(symbol(), FakeSessions.THURSDAY.close(), "181.91")
          .price(symbol(), FakeSessions.FRIDAY.open(), "181.99");

  @Override
  protected Quotes quotes() {
    return market;
  }

  @Override
  protected MarketSession session() {
    return FakeSessions.FRIDAY;
  }

  @Override
  protected Symbol symbol() {
    return new Symbol("AAPL");
  }

  @Test
  void while_it_is_down_there_are_no_quotes() {
    var now = session().open();
    assertThat(market.quotesDown(true).at(symbol(), now)).isEmpty();
    assertThat(market.quotesDown(false).at(symbol(), now)).isPresent();
  }
}
