package com.oxuniverse.persistence.points;

import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;

/// A ledger entry as its table has it.
final class EntryRow {

  private EntryRow() {}

  static LedgerEntry read(Row row) throws SQLException {
    var posting =
        new Posting(
            row.user("user_id"),
            row.number("delta"),
            row.constant(EntryReason.class, "reason"),
            new RefId(row.text("ref_id")),
            row.optionalDay("trading_day"),
            row.optionalSymbol("symbol"),
            row.instant("created_at"));
    return new LedgerEntry(
        row.number("seq"),
        posting,
        row.number("balance_after"),
        row.hash("prev_hash"),
        row.hash("hash"));
  }

  static Object[] values(LedgerEntry entry) {
    var posting = entry.posting();
    return new Object[] {
      posting.user(),
      entry.seq(),
      posting.delta(),
      entry.balanceAfter(),
      posting.at(),
      posting.day(),
      posting.reason(),
      posting.symbol(),
      posting.refId().text(),
      entry.previousHash(),
      entry.hash()
    };
  }
}
