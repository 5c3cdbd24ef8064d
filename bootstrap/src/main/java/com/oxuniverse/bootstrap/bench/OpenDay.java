package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import java.sql.SQLException;

/// Players who have signed in, and a day on which each has ten slots.
final class OpenDay {

  private OpenDay() {}

  static void enrol(DatabaseAccess access, int players) throws SQLException {
    try (var connection = SettleData.connect(access)) {
      SettleData.run(connection, SettleData.players(players));
      SettleData.run(connection, SettleData.sessions(players));
      SettleData.run(connection, "VACUUM ANALYZE");
    }
  }

  static void fill(DatabaseAccess access, int players) throws SQLException {
    enrol(access, players);
    try (var connection = SettleData.connect(access)) {
      SettleData.run(connection, SettleData.day("OPEN", "NULL"));
      SettleData.run(connection, SettleData.slotAccounts(players, 0));
      SettleData.run(connection, "VACUUM ANALYZE");
      SettleData.run(connection, "CHECKPOINT");
    }
  }
}
