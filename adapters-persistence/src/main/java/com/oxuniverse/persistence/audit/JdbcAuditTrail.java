package com.oxuniverse.persistence.audit;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcAuditTrail implements AuditTrail {

  private final ActRows rows;
  private final Sql sql;

  JdbcAuditTrail(ActRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  @Override
  public void record(AdminAct act) {
    Sql.requireUnitOfWork();
    sql.attempt(() -> {
      rows.save(ActRow.of(act));
      return act;
    });
  }
}
