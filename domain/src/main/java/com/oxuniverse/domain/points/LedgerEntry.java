package com.oxuniverse.domain.points;

import java.time.temporal.ChronoUnit;

/// One booked line of a user's ledger, never altered afterwards.
///
/// @param seq 1, 2, 3 … per user, without gaps
/// @param balanceAfter the balance before plus the posting's delta
public record LedgerEntry(
    long seq, Posting posting, long balanceAfter, EntryHash previousHash, EntryHash hash) {

  public LedgerEntry {
    if (seq < 1) {
      throw new IllegalArgumentException("ledger entries start at 1, was " + seq);
    }
    var at = posting.at();
    if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException(
          "the ledger keeps microseconds; %s would not hash to the same again".formatted(at));
    }
  }

  /// Whether the entry still says what its hash was made over.
  public boolean isIntact() {
    return hash.equals(EntryHash.of(previousHash, seq, balanceAfter, posting));
  }
}
