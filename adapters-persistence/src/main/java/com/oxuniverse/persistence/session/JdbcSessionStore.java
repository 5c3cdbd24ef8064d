package com.oxuniverse.persistence.session;

import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcSessionStore implements SessionStore {

  /// Not `FOR UPDATE`: slot accounts refer to the session, and their first row of a day would wait.
  private static final String LOCK =
      "SELECT trading_day FROM session_control WHERE trading_day = ? FOR NO KEY UPDATE";

  private final SessionRows rows;
  private final Sql sql;

  JdbcSessionStore(SessionRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  @Override
  public Optional<TradingSession> find(TradingDay day) {
    return sql.attempt(() -> rows.findByTradingDay(day.date())).map(SessionRow::session);
  }

  @Override
  public Optional<TradingSession> lock(TradingDay day) {
    Sql.requireUnitOfWork();
    return sql.first(LOCK, row -> row.day("trading_day"), day).flatMap(this::find);
  }

  @Override
  public void add(TradingSession session) {
    sql.attempt(() -> rows.addIfAbsent(SessionRow.of(session)));
  }

  @Override
  public void update(TradingSession session) {
    if (sql.attempt(() -> rows.update(SessionRow.of(session))) == 0) {
      throw new IllegalStateException(session.day() + " has no session to update");
    }
  }

  @Override
  public List<TradingSession> unsettled() {
    return sql.attempt(() -> rows.findByPhaseNotEqualOrderByTradingDay(Phase.SETTLED)).stream()
        .map(SessionRow::session)
        .toList();
  }
}
