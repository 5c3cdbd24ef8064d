package com.oxuniverse.persistence.activity;

import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

@Singleton
final class JdbcSubmissionCounts implements SubmissionCounts {

  /// In one order, so that two who count at once never wait for each other in a circle.
  private static final String ADD =
      """
      INSERT INTO submission_counts AS counted (trading_day, symbol, up, down)
      SELECT day::date, symbol, up, down
      FROM unnest(?, ?, ?, ?) AS count (day, symbol, up, down)
      ORDER BY day::date, symbol COLLATE "C"
      ON CONFLICT (trading_day, symbol)
        DO UPDATE SET up = counted.up + excluded.up, down = counted.down + excluded.down
      """;

  private static final String OF =
      "SELECT * FROM submission_counts WHERE trading_day = ? ORDER BY symbol";

  private final Sql sql;

  JdbcSubmissionCounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Collection<Count> counts) {
    Sql.requireUnitOfWork();
    sql.update(
        ADD,
        SqlArray.ofTexts(counts, it -> it.day().toString()),
        SqlArray.ofTexts(counts, it -> it.symbol().ticker()),
        SqlArray.ofLongs(counts.stream().map(Count::up).toList()),
        SqlArray.ofLongs(counts.stream().map(Count::down).toList()));
  }

  @Override
  public List<Count> of(TradingDay day) {
    return sql.list(
        OF,
        row ->
            new Count(
                row.day("trading_day"), row.symbol("symbol"), row.number("up"), row.number("down")),
        day);
  }
}
