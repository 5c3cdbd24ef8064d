package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewErrors.Filter;
import com.oxuniverse.application.port.in.ViewErrors.Numbered;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Singleton
final class JdbcErrorRecords implements ErrorRecords {

  private static final String SELECT =
      """
      SELECT id, type, severity, trading_day, created_at,
        ARRAY(SELECT key FROM jsonb_each_text(context) ORDER BY key) AS names,
        ARRAY(SELECT value FROM jsonb_each_text(context) ORDER BY key) AS values
      FROM
      """;

  private static final String ALL = SELECT + " error_logs WHERE id < ? ORDER BY id DESC LIMIT ?";

  /// In the order of `-id`, which the primary key does not know: it would be read from the newest
  /// error back to the last of a type that has long not occurred.
  private static final String OF_TYPE =
      SELECT + " error_logs WHERE type = ?::error_type AND -id > -?::bigint ORDER BY -id LIMIT ?";

  /// OFFSET keeps what is put in order apart from how it is found: a day's errors are few, and the
  /// order would lead through all others.
  private static final String OF_DAY =
      SELECT
          + """
          (SELECT * FROM error_logs WHERE trading_day = ? {type} OFFSET 0) AS of_day
          WHERE id < ? ORDER BY id DESC LIMIT ?
          """;

  private static final String COUNTS =
      """
      SELECT trading_day, count(*) AS errors FROM error_logs
      WHERE type = ?::error_type AND trading_day BETWEEN ? AND ?
      GROUP BY trading_day
      """;

  private static final String DELETE = "DELETE FROM error_logs WHERE trading_day < ?";

  private final Sql sql;

  JdbcErrorRecords(Sql sql) {
    this.sql = sql;
  }

  private record Count(TradingDay day, long errors) {}

  @Override
  public Slice<Numbered> page(Filter filter, int limit) {
    var values = new ArrayList<Object>();
    filter.day().ifPresent(values::add);
    filter.type().ifPresent(values::add);
    values.add(filter.before().orElse(Long.MAX_VALUE));
    values.add(limit + 1);
    return Slice.of(sql.list(query(filter), JdbcErrorRecords::read, values.toArray()), limit);
  }

  private static String query(Filter filter) {
    if (filter.day().isEmpty()) {
      return filter.type().isEmpty() ? ALL : OF_TYPE;
    }
    return OF_DAY.replace("{type}", filter.type().isEmpty() ? "" : "AND type = ?::error_type");
  }

  private static Numbered read(Row row) throws SQLException {
    var names = row.texts("names");
    var values = row.texts("values");
    var context =
        IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, values::get));
    return new Numbered(
        row.number("id"),
        new LoggedError(
            row.constant(LoggedError.Type.class, "type"),
            row.day("trading_day"),
            row.constant(LoggedError.Severity.class, "severity"),
            context,
            row.instant("created_at")));
  }

  @Override
  public Map<TradingDay, Long> counts(LoggedError.Type type, TradingDay first, TradingDay last) {
    return sql
        .list(
            COUNTS,
            row -> new Count(row.day("trading_day"), row.number("errors")),
            type,
            first,
            last)
        .stream()
        .collect(Collectors.toMap(Count::day, Count::errors));
  }

  @Override
  public long deleteBefore(TradingDay day) {
    Sql.requireUnitOfWork();
    return sql.update(DELETE, day);
  }
}
