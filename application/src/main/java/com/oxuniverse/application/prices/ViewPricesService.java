package com.oxuniverse.application.prices;

import com.oxuniverse.application.port.in.ViewPrices;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.InstantSource;
import java.util.List;

public final class ViewPricesService implements ViewPrices {

  private final Quotes quotes;
  private final EodPrices eodPrices;
  private final InstantSource clock;

  public ViewPricesService(Quotes quotes, EodPrices eodPrices, InstantSource clock) {
    this.quotes = quotes;
    this.eodPrices = eodPrices;
    this.clock = clock;
  }

  @Override
  public CurrentPrice current(Symbol symbol) {
    var now = clock.instant();
    return new CurrentPrice(symbol, quotes.at(symbol, now), now);
  }

  @Override
  public List<EodPrice> endOfDay(Symbol symbol, TradingDay day) {
    return eodPrices.latest(day, symbol);
  }
}
