package com.oxuniverse.persistence.audit;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcAuditTrail implements AuditTrail {

  private static final String PAGE =
      "SELECT * FROM admin_audit WHERE id < ? ORDER BY id DESC LIMIT ?";

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

  @Override
  public Slice<NumberedAct> page(Optional<Long> before, int limit) {
    return Slice.of(
        sql.list(PAGE, JdbcAuditTrail::read, before.orElse(Long.MAX_VALUE), limit + 1), limit);
  }

  private static NumberedAct read(Row row) throws SQLException {
    return new NumberedAct(
        row.number("id"),
        new AdminAct(
            row.text("who"),
            row.text("action"),
            row.text("target"),
            row.text("before"),
            row.text("after"),
            row.text("reason"),
            row.instant("at")));
  }
}
