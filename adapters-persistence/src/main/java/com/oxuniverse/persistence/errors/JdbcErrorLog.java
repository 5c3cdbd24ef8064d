package com.oxuniverse.persistence.errors;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcErrorLog implements ErrorLog {

  private static final String RECORD =
      """
      INSERT INTO error_logs (type, severity, trading_day, context, created_at)
      VALUES (?::error_type, ?::severity, ?, jsonb_object(?::text[], ?::text[]), ?)
      """;

  private final Sql sql;

  JdbcErrorLog(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void record(LoggedError error) {
    Sql.requireNoUnitOfWork();
    var context = List.copyOf(error.context().entrySet());
    sql.update(
        RECORD,
        error.type(),
        error.severity(),
        error.day(),
        SqlArray.ofTexts(context, it -> storable(it.getKey())),
        SqlArray.ofTexts(context, it -> storable(it.getValue())),
        error.at());
  }

  /// PostgreSQL has no text with a zero in it, but what a vendor sends may have: an error must not
  /// be lost over how it reads.
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
