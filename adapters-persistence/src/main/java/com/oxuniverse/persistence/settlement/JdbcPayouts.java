package com.oxuniverse.persistence.settlement;

import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcPayouts implements Payouts {

  /// The entries of a symbol are found by their references, which are indexed and begin with it:
  /// `;` is what follows `:`.
  private static final String COMPARE =
      """
      WITH earned AS (
        SELECT user_id, points FROM predictions
        WHERE trading_day = ? AND symbol = ? AND cancelled_at IS NULL AND status = 'CORRECT'
      ), entry AS (
        SELECT user_id, delta, 1 AS award FROM points_ledger
        WHERE ref_id > ? || ':' AND ref_id < ? || ';'
        UNION ALL
        SELECT user_id, delta, -1 FROM points_ledger
        WHERE ref_id > ? || ':' AND ref_id < ? || ';'
      ), paid AS (
        SELECT user_id, sum(award) AS awards, sum(delta) AS points FROM entry
        GROUP BY user_id HAVING sum(award) <> 0 OR sum(delta) <> 0
      )
      SELECT
        coalesce(sum(awards), 0) AS awards,
        count(*) FILTER (
          WHERE awards IS DISTINCT FROM 1 OR paid.points IS DISTINCT FROM earned.points)
          AS differences
      FROM earned FULL JOIN paid USING (user_id)
      """;

  private final Sql sql;

  JdbcPayouts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Payout of(TradingDay day, Symbol symbol) {
    var wins = "win:%s:%s".formatted(day, symbol);
    var reversals = "win-reversal:%s:%s".formatted(day, symbol);
    return sql.one(
        COMPARE,
        row -> new Payout(row.number("awards"), row.number("differences")),
        day,
        symbol,
        wins,
        wins,
        reversals,
        reversals);
  }
}
