package com.oxuniverse.application.account;

import com.oxuniverse.application.paging.Pages;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The settlements of one day at a time: picks come day by day, and each day is read once.
final class SettlementsOfDay {

  private final SettlementBook book;
  private Optional<TradingDay> day = Optional.empty();
  private Map<Symbol, SettlementRow> rows = Map.of();

  SettlementsOfDay(SettlementBook book) {
    this.book = book;
  }

  Optional<SettlementRow> find(TradingDay wanted, Symbol symbol) {
    if (!day.equals(Optional.of(wanted))) {
      rows =
          Pages.all((after, limit) -> book.page(wanted, after, limit), SettlementRow::symbol)
              .collect(Collectors.toMap(SettlementRow::symbol, Function.identity()));
      day = Optional.of(wanted);
    }
    return Optional.ofNullable(rows.get(symbol));
  }
}
