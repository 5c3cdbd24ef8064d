package com.oxuniverse.persistence.slots;

import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A slot account as its tables have it: the columns of `user_daily_stats`, and `started_at` and
/// `due_at` of the active timer.
public final class SlotRow {

  private SlotRow() {}

  /// The account of the row; a fresh one if all is null.
  public static SlotAccount read(Row row, SlotRules rules) throws SQLException {
    return row.has("base")
        ? new SlotAccount(
            row.integer("base"),
            row.integer("ad_unlocks"),
            row.integer("refills"),
            row.integer("taken"),
            row.integer("returned"),
            timer(row),
            List.of())
        : SlotAccount.opened(rules);
  }

  private static Optional<CooldownTimer> timer(Row row) throws SQLException {
    return row.has("started_at")
        ? Optional.of(
            new CooldownTimer(
                row.instant("started_at"), row.instant("due_at"), CooldownTimer.Status.ACTIVE))
        : Optional.empty();
  }
}
