package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An answer in CSV. Columns that nobody asks for may come and go.
final class CsvAnswer implements Answer {

  private final CsvTable table;

  /// @throws VendorFailure if the text is no CSV, or not a whole one
  CsvAnswer(String text) {
    this.table = CsvTable.parse(text);
  }

  @Override
  public GlobalQuote quote() {
    table.mustHave(List.of("symbol", "price", "latestDay"));
    return switch (table.rows().size()) {
      case 0 -> throw Cell.nothing();
      case 1 -> quote(table.rows().getFirst());
      default -> throw Cell.nonsense("more than one quote");
    };
  }

  private static GlobalQuote quote(Map<String, String> row) {
    if (row.values().stream().allMatch(String::isEmpty)) {
      throw Cell.nothing();
    }
    return GlobalQuote.of(
        row.getOrDefault("symbol", ""), filled(row, "price"), filled(row, "latestDay"));
  }

  @Override
  public DailySeries daily() {
    table.mustHave(List.of("timestamp", "open", "high", "low", "close"));
    var bars = DailySeries.inOrder(table.rows().stream().map(CsvAnswer::bar).toList());
    if (bars.isEmpty()) {
      throw Cell.nothing();
    }
    // There is no other word of how far it goes.
    return new DailySeries(Optional.empty(), LastRefreshed.on(bars.getLast().date()), bars);
  }

  private static DailyBar bar(Map<String, String> row) {
    return new DailyBar(
        Cell.date(row.getOrDefault("timestamp", "")),
        filled(row, "open").flatMap(Cell::price),
        filled(row, "close").flatMap(Cell::price));
  }

  /// CSV has no null but the empty value.
  private static Optional<String> filled(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(value -> !value.isEmpty());
  }
}
