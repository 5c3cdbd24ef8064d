package com.oxuniverse.application.prices;

import com.oxuniverse.application.port.in.ViewPrices;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class ViewPricesService implements ViewPrices {

  private final MarketCalendar calendar;
  private final Quotes quotes;
  private final EodPrices eodPrices;
  private final InstantSource clock;

  public ViewPricesService(
      MarketCalendar calendar, Quotes quotes, EodPrices eodPrices, InstantSource clock) {
    this.calendar = calendar;
    this.quotes = quotes;
    this.eodPrices = eodPrices;
    this.clock = clock;
  }

  @Override
  public CurrentPrice current(Symbol symbol) {
    var now = clock.instant();
    var price = Optional.ofNullable(quotes.latest(List.of(symbol), now).get(symbol));
    return new CurrentPrice(symbol, price, calendar.stateAt(now), now);
  }

  @Override
  public List<EodPrice> endOfDay(Symbol symbol, TradingDay day) {
    return eodPrices.latest(day, symbol);
  }
}
