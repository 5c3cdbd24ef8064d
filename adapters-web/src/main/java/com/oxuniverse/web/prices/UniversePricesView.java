package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.application.port.in.ViewUniverse.PricedUniverse;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The symbols of a day, in their order, with their prices now.
///
/// @param now the game's time
/// @param marketState what the exchange is doing now
@Serdeable
public record UniversePricesView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "2024-01-02T03:04:05Z") Instant now,
    MarketState marketState,
    List<SymbolPriceView> symbols) {

  /// @throws Rejected if the day has no universe
  public static UniversePricesView read(ViewUniverse universes, TradingDay day) {
    return universes
        .of(day)
        .map(UniversePricesView::of)
        .orElseThrow(
            () -> new Rejected(ProblemCode.NOT_FOUND, "%s has no universe.".formatted(day)));
  }

  private static UniversePricesView of(PricedUniverse universe) {
    return new UniversePricesView(
        universe.day().date(),
        universe.now(),
        universe.marketState(),
        universe.symbols().stream()
            .map(symbol -> SymbolPriceView.of(symbol, universe.now()))
            .toList());
  }
}
