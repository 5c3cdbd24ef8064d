package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcPickHistory implements PickHistory {

  private static final String FIND = "SELECT * FROM predictions WHERE user_id = ? AND id = ?";

  private static final String FIND_ANYBODYS = "SELECT * FROM predictions WHERE id = ?";

  private static final String STATS =
      """
      SELECT
        count(*) FILTER (WHERE cancelled_at IS NULL) AS picks,
        count(*) FILTER (WHERE status = 'PENDING') AS pending,
        count(*) FILTER (WHERE status = 'CORRECT') AS correct,
        count(*) FILTER (WHERE status = 'INCORRECT') AS incorrect,
        count(*) FILTER (WHERE status = 'VOID') AS voided,
        count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled,
        coalesce(sum(points), 0) AS points
      FROM predictions WHERE user_id = ? AND trading_day = ?
      """;

  private final Sql sql;

  JdbcPickHistory(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Slice<StoredPick> page(
      UserId user, PickFilter filter, Optional<PredictionId> before, int limit, Instant now) {
    var query = new PickQuery(user, filter, before, limit + 1, now);
    return Slice.of(sql.list(query.text(), PickRow::read, query.values()), limit);
  }

  @Override
  public Optional<StoredPick> find(UserId user, PredictionId id) {
    return sql.first(FIND, PickRow::read, user, id);
  }

  @Override
  public Optional<StoredPick> find(PredictionId id) {
    return sql.first(FIND_ANYBODYS, PickRow::read, id);
  }

  @Override
  public DayStats stats(UserId user, TradingDay day) {
    return sql.one(STATS, row -> stats(row, day), user, day);
  }

  private static DayStats stats(Row row, TradingDay day) throws SQLException {
    return new DayStats(
        day,
        row.number("picks"),
        row.number("pending"),
        row.number("correct"),
        row.number("incorrect"),
        row.number("voided"),
        row.number("cancelled"),
        row.number("points"));
  }
}
