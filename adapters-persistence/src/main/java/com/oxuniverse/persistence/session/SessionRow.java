package com.oxuniverse.persistence.session;

import com.oxuniverse.domain.calendar.PredictionWindow;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;

/// A session as its table has it.
public final class SessionRow {

  private SessionRow() {}

  public static TradingSession read(Row row) throws SQLException {
    return new TradingSession(
        row.day("trading_day"),
        row.constant(Phase.class, "phase"),
        new PredictionWindow(row.instant("predict_open_at"), row.instant("predict_cutoff_at")),
        row.instant("settle_ready_at"),
        row.optionalInstant("opened_at"),
        row.optionalInstant("closed_at"),
        row.optionalInstant("settling_at"),
        row.optionalInstant("settled_at"));
  }

  static Object[] values(TradingSession session) {
    return new Object[] {
      session.phase(),
      session.window().opensAt(),
      session.window().closesAt(),
      session.settleDueAt(),
      session.openedAt(),
      session.closedAt(),
      session.settlingAt(),
      session.settledAt(),
      session.day()
    };
  }
}
