package com.oxuniverse.domain.points;

import com.oxuniverse.domain.player.UserId;

/// The head of a user's ledger.
///
/// @param seq the number of entries
/// @param held points promised to open redemptions
/// @param head the hash of the last entry
public record PointsAccount(UserId user, long seq, long balance, long held, EntryHash head) {

  public static PointsAccount opened(UserId user) {
    return new PointsAccount(user, 0, 0, 0, EntryHash.GENESIS);
  }

  /// What may be spent: never below zero, although a reversal can make the balance negative.
  public long spendable() {
    return Math.max(0, free());
  }

  public boolean canAfford(long amount) {
    return amount >= 0 && free() >= amount;
  }

  private long free() {
    return Math.subtractExact(balance, held);
  }

  /// The entry that books `posting` next.
  ///
  /// @throws ArithmeticException if the balance would leave the range of a `long`
  public LedgerEntry next(Posting posting) {
    if (!posting.user().equals(user)) {
      throw new IllegalArgumentException("%s is not for user %s".formatted(posting.refId(), user));
    }
    long balanceAfter = Math.addExact(balance, posting.delta());
    var hash = EntryHash.of(head, seq + 1, balanceAfter, posting);
    return new LedgerEntry(seq + 1, posting, balanceAfter, head, hash);
  }

  public PointsAccount after(LedgerEntry entry) {
    return new PointsAccount(user, entry.seq(), entry.balanceAfter(), held, entry.hash());
  }
}
