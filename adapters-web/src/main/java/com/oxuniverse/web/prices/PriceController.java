package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ViewPrices;
import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.ForReaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/prices")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "Prices")
final class PriceController {

  private final ViewPrices prices;
  private final ViewUniverse universes;

  PriceController(ViewPrices prices, ViewUniverse universes) {
    this.prices = prices;
    this.universes = universes;
  }

  /// The price of a symbol now.
  ///
  /// With the price's own time, its age and who says so; any symbol that a provider knows. While no
  /// provider answers there is no price, rather than an old one.
  ///
  /// @param symbol the ticker
  /// @return the price
  @Get("/current/{symbol}")
  @Refuses(ProblemCode.PRICE_MISSING)
  CurrentPriceView current(Symbol symbol) {
    var current = prices.current(symbol);
    return current
        .price()
        .map(price ->
            new CurrentPriceView(
                symbol.ticker(),
                PriceView.of(price, current.now()),
                current.marketState(),
                current.now()))
        .orElseThrow(() ->
            new Rejected(
                ProblemCode.PRICE_MISSING, "No provider has a price of %s now.".formatted(symbol)));
  }

  /// The prices now of a day's symbols.
  ///
  /// In the day's order; the price of a symbol is null if no provider has one.
  ///
  /// @param tradingDay the day whose symbols are wanted
  /// @return the symbols with their prices
  @Get("/universe/{tradingDay}")
  @Refuses(ProblemCode.NOT_FOUND)
  UniversePricesView universe(TradingDay tradingDay) {
    return UniversePricesView.read(universes, tradingDay);
  }

  /// What a symbol closed at.
  ///
  /// The latest answer of each vendor for the regular session of that day, as it was kept; whether
  /// the vendor may still change it, and why it must not decide picks, if it must not.
  ///
  /// @param symbol the ticker
  /// @param tradingDay the day of the close
  /// @return the closes by vendor
  @Get("/eod/{symbol}/{tradingDay}")
  @Refuses(ProblemCode.PRICE_MISSING)
  DayClosesView endOfDay(Symbol symbol, TradingDay tradingDay) {
    var closes = prices.endOfDay(symbol, tradingDay);
    if (closes.isEmpty()) {
      throw new Rejected(
          ProblemCode.PRICE_MISSING,
          "No close of %s on %s was collected.".formatted(symbol, tradingDay));
    }
    return DayClosesView.of(symbol, tradingDay, closes);
  }
}
