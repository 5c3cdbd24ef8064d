package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is known of all symbols of a day without asking anybody.
record KeptDay(Map<Symbol, List<EodPrice>> prices, Map<Symbol, SettlementRow> settled) {

  static KeptDay read(TradingDay day, EodPrices eodPrices, SettlementBook book) {
    return new KeptDay(
        eodPrices.latestOf(day).stream().collect(Collectors.groupingBy(EodPrice::symbol)),
        book.page(day, Optional.empty(), Universe.MAX_SYMBOLS).items().stream()
            .collect(Collectors.toMap(SettlementRow::symbol, Function.identity())));
  }

  KeptCloses of(Symbol symbol) {
    return new KeptCloses(
        prices.getOrDefault(symbol, List.of()), Optional.ofNullable(settled.get(symbol)));
  }
}
