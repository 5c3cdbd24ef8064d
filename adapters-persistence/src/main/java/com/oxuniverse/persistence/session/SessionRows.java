package com.oxuniverse.persistence.session;

import com.oxuniverse.domain.session.Phase;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The table of sessions.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, LocalDate> {

  Optional<SessionRow> findByTradingDay(LocalDate tradingDay);

  @Query(
      """
      INSERT INTO session_control (
        trading_day, phase, predict_open_at, predict_cutoff_at, settle_ready_at,
        opened_at, closed_at, settling_at, settled_at)
      VALUES (
        :tradingDay, :phase::phase, :predictOpenAt, :predictCutoffAt, :settleReadyAt,
        :openedAt, :closedAt, :settlingAt, :settledAt)
      ON CONFLICT DO NOTHING
      """)
  long addIfAbsent(SessionRow session);

  long update(SessionRow session);

  List<SessionRow> findByPhaseNotEqualOrderByTradingDay(Phase phase);
}
