package com.oxuniverse.web.universe;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// The symbols of a day.
///
/// @param symbols in order, at most 500; left out or empty for the configured default
record UniverseRequest(
    @Schema(example = "2024-01-02") TradingDay tradingDay,
    @Schema(example = "[\"AAPL\", \"MSFT\"]", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Symbol> symbols) {

  UniverseRequest {
    symbols = List.copyOf(symbols);
  }
}
