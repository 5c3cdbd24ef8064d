package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcIntegrity implements Integrity {

  private final Sql sql;
  private final WholeTables tables;

  JdbcIntegrity(Sql sql, WholeTables tables) {
    this.sql = sql;
    this.tables = tables;
  }

  @Override
  public Finding look(IntegrityCheck check, Limits limits) {
    return tables.read(() ->
        sql.one(
            IntegritySql.counting(check),
            row -> new Finding(check, row.number("violations"), row.texts("examples")),
            values(check, limits)));
  }

  private static Object[] values(IntegrityCheck check, Limits limits) {
    return switch (check) {
      case DAYS_SETTLED -> new Object[] {limits.unsettledSince()};
      case OUTBOX_DRAINED -> new Object[] {limits.unpublishedSince()};
      case BALANCES_ADD_UP, CHAINS_INTACT, CORRECT_PICKS_PAID, AWARDS_EARNED, SLOTS_ADD_UP ->
          new Object[] {};
    };
  }
}
