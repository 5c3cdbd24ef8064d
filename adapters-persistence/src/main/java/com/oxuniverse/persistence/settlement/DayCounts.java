package com.oxuniverse.persistence.settlement;

import com.oxuniverse.application.settlement.DaySummary.SymbolTotals;
import com.oxuniverse.application.settlement.DaySummary.Totals;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A day's live picks, counted by symbol and result.
record DayCounts(List<Count> counts) {

  /// One pass over the day; what is left to add up are a few rows a symbol.
  static final String SELECT =
      """
      SELECT symbol, p.status, p.void_reason,
        coalesce(p.picks, 0) AS picks, coalesce(p.points, 0) AS points
      FROM active_universe u
      LEFT JOIN (
        SELECT trading_day, symbol, status, void_reason, count(*) AS picks, sum(points) AS points
        FROM predictions WHERE cancelled_at IS NULL
        GROUP BY trading_day, symbol, status, void_reason
      ) AS p USING (trading_day, symbol)
      WHERE trading_day = ?
      """;

  static final String CANCELLED =
      """
      SELECT count(*) AS picks FROM predictions
      WHERE trading_day = ? AND cancelled_at IS NOT NULL
      """;

  /// @param status absent for a symbol that nobody picked
  record Count(
      Symbol symbol,
      Optional<PredictionStatus> status,
      Optional<VoidReason> voidReason,
      long picks,
      long points) {

    static Count read(Row row) throws SQLException {
      return new Count(
          row.symbol("symbol"),
          row.optionalConstant(PredictionStatus.class, "status"),
          row.optionalConstant(VoidReason.class, "void_reason"),
          row.number("picks"),
          row.number("points"));
    }
  }

  Totals totals(long cancelled) {
    return new Totals(
        picks(counts),
        picks(counts, PredictionStatus.CORRECT),
        picks(counts, PredictionStatus.INCORRECT),
        picks(counts, PredictionStatus.VOID),
        cancelled,
        points(counts));
  }

  Map<VoidReason, Long> voidReasons() {
    var picks = new EnumMap<VoidReason, Long>(VoidReason.class);
    counts.forEach(it -> it.voidReason().ifPresent(why -> picks.merge(why, it.picks(), Long::sum)));
    return picks;
  }

  List<SymbolTotals> symbols() {
    return counts.stream()
        .collect(Collectors.groupingBy(Count::symbol, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> totals(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SymbolTotals totals(Symbol symbol, List<Count> counts) {
    return new SymbolTotals(
        symbol,
        picks(counts),
        picks(counts, PredictionStatus.CORRECT),
        picks(counts, PredictionStatus.INCORRECT),
        picks(counts, PredictionStatus.VOID),
        points(counts));
  }

  private static long picks(List<Count> counts) {
    return counts.stream().mapToLong(Count::picks).sum();
  }

  private static long picks(List<Count> counts, PredictionStatus status) {
    return picks(counts.stream().filter(it -> it.status().equals(Optional.of(status))).toList());
  }

  private static long points(List<Count> counts) {
    return counts.stream().mapToLong(Count::points).sum();
  }
}
