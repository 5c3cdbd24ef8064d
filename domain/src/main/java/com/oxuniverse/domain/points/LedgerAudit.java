package com.oxuniverse.domain.points;

import java.util.List;
import java.util.Optional;

/// Checks a user's whole ledger: gapless, balanced, chained (rules 14).
public final class LedgerAudit {

  private LedgerAudit() {}

  /// The first entry, by `seq`, that does not follow from the one before it.
  public static Optional<LedgerEntry> firstBroken(List<LedgerEntry> entries) {
    var previousHash = EntryHash.GENESIS;
    long balance = 0;
    long seq = 0;
    for (LedgerEntry entry : entries) {
      seq++;
      balance += entry.posting().delta();
      boolean follows =
          entry.seq() == seq
              && entry.balanceAfter() == balance
              && entry.previousHash().equals(previousHash)
              && entry.isIntact();
      if (!follows) {
        return Optional.of(entry);
      }
      previousHash = entry.hash();
    }
    return Optional.empty();
  }
}
