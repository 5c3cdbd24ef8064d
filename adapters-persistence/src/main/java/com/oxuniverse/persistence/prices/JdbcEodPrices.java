package com.oxuniverse.persistence.prices;

import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

@Singleton
final class JdbcEodPrices implements EodPrices {

  private static final String KEEP =
      """
      WITH answer (
        asof, symbol, vendor, close, previous_close, n, d, finality, objection, fetched_at
      ) AS (
        VALUES (
          ?::date, ?::text COLLATE "C", ?::text COLLATE "C", ?::numeric, ?::numeric,
          ?::numeric, ?::numeric, ?::finality, ?::void_reason, ?::timestamptz)
      ), last AS (
        SELECT e.* FROM eod_prices e JOIN answer a USING (asof, symbol, vendor)
        ORDER BY e.vendor_rev DESC LIMIT 1
      )
      INSERT INTO eod_prices (
        asof, symbol, vendor, vendor_rev, close, previous_close,
        split_numerator, split_denominator, finality, objection, fetched_at)
      SELECT
        a.asof, a.symbol, a.vendor, coalesce(l.vendor_rev, 0) + 1, a.close, a.previous_close,
        a.n, a.d, a.finality, a.objection, a.fetched_at
      FROM answer a LEFT JOIN last l ON true
      WHERE l.asof IS NULL
        OR (l.close, l.previous_close, l.split_numerator, l.split_denominator, l.finality,
            l.objection)
          IS DISTINCT FROM (a.close, a.previous_close, a.n, a.d, a.finality, a.objection)
      """;

  private static final String LATEST =
      """
      SELECT DISTINCT ON (vendor) * FROM eod_prices
      WHERE asof = ? AND symbol = ?
      ORDER BY vendor, vendor_rev DESC
      """;

  private static final String LATEST_OF =
      """
      SELECT DISTINCT ON (symbol, vendor) * FROM eod_prices
      WHERE asof = ?
      ORDER BY symbol, vendor, vendor_rev DESC
      """;

  private final Sql sql;
  private final UnitOfWork unitOfWork;

  JdbcEodPrices(Sql sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void keep(List<EodPrice> answers) {
    unitOfWork.execute(() -> {
      // Two that keep the same news must not both call it the next revision.
      AdvisoryLock.EOD_PRICES.take(sql);
      sql.batch(KEEP, answers.stream().map(JdbcEodPrices::values).toList());
      return answers;
    });
  }

  private static Object[] values(EodPrice answer) {
    return new Object[] {
      answer.day(),
      answer.symbol(),
      answer.vendor(),
      answer.close(),
      answer.previousClose(),
      answer.splitNumerator(),
      answer.splitDenominator(),
      answer.finality(),
      answer.objection(),
      answer.fetchedAt()
    };
  }

  @Override
  public List<EodPrice> latest(TradingDay day, Symbol symbol) {
    return sql.list(LATEST, JdbcEodPrices::answer, day, symbol);
  }

  @Override
  public List<EodPrice> latestOf(TradingDay day) {
    return sql.list(LATEST_OF, JdbcEodPrices::answer, day);
  }

  private static EodPrice answer(Row row) throws SQLException {
    return new EodPrice(
        row.day("asof"),
        row.symbol("symbol"),
        row.text("vendor"),
        row.integer("vendor_rev"),
        row.optionalDecimal("close"),
        row.optionalDecimal("previous_close"),
        row.decimal("split_numerator"),
        row.decimal("split_denominator"),
        row.constant(Finality.class, "finality"),
        row.optionalConstant(VoidReason.class, "objection"),
        row.instant("fetched_at"));
  }
}
