package com.oxuniverse.persistence.session;

import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcSessionStore implements SessionStore {

  private static final String FIND = "SELECT * FROM session_control WHERE trading_day = ?";

  /// Not `FOR UPDATE`: slot accounts refer to the session, and their first row of a day would wait.
  private static final String LOCK = FIND + " FOR NO KEY UPDATE";

  private static final String ADD =
      """
      INSERT INTO session_control (
        phase, predict_open_at, predict_cutoff_at, settle_ready_at,
        opened_at, closed_at, settling_at, settled_at, trading_day)
      VALUES (?::phase, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (trading_day) DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE session_control
      SET phase = ?::phase, predict_open_at = ?, predict_cutoff_at = ?, settle_ready_at = ?,
        opened_at = ?, closed_at = ?, settling_at = ?, settled_at = ?
      WHERE trading_day = ?
      """;

  private static final String UNSETTLED =
      "SELECT * FROM session_control WHERE phase <> 'SETTLED' ORDER BY trading_day";

  private final Sql sql;

  JdbcSessionStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<TradingSession> find(TradingDay day) {
    return sql.first(FIND, SessionRow::read, day);
  }

  @Override
  public Optional<TradingSession> lock(TradingDay day) {
    Sql.requireUnitOfWork();
    return sql.first(LOCK, SessionRow::read, day);
  }

  @Override
  public void add(TradingSession session) {
    sql.update(ADD, SessionRow.values(session));
  }

  @Override
  public void update(TradingSession session) {
    if (sql.update(UPDATE, SessionRow.values(session)) == 0) {
      throw new IllegalStateException(session.day() + " has no session to update");
    }
  }

  @Override
  public List<TradingSession> unsettled() {
    return sql.list(UNSETTLED, SessionRow::read);
  }
}
