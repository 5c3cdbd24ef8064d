package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.port.out.PickDesk.Desk;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.session.SessionRow;
import com.oxuniverse.persistence.slots.SlotRow;
import java.sql.SQLException;
import java.util.Optional;

/// All that a player's act is judged by, side by side in one row.
final class DeskRow {

  private DeskRow() {}

  static Desk read(Row row, SlotRules rules) throws SQLException {
    return new Desk(session(row), row.flag("in_universe"), SlotRow.read(row, rules), livePick(row));
  }

  private static Optional<TradingSession> session(Row row) throws SQLException {
    return row.has("phase") ? Optional.of(SessionRow.read(row)) : Optional.empty();
  }

  private static Optional<StoredPick> livePick(Row row) throws SQLException {
    return row.has("id") ? Optional.of(PickRow.read(row)) : Optional.empty();
  }
}
