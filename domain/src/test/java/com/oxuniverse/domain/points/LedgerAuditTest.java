package com.oxuniverse.domain.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 7 and 14: whoever alters, deletes or reorders old rows is found out.
class LedgerAuditTest {

  private static final EntryHash OTHER_HASH = new EntryHash("f".repeat(64));

  private static List<LedgerEntry> randomLedger(Random random) {
    return Ledgers.booked(Ledgers.randomPostings(random, 2 + random.nextInt(20)));
  }

  @Test
  void an_empty_ledger_is_unbroken() {
    assertThat(LedgerAudit.firstBroken(List.of())).isEmpty();
  }

  enum Column {
    USER_ID,
    SEQ,
    DELTA,
    BALANCE_AFTER,
    REASON,
    REF_ID,
    TRADING_DAY,
    SYMBOL,
    CREATED_AT,
    PREV_HASH,
    HASH
  }

  /// One column of one row overwritten, as a clerk with a database console could.
  private static LedgerEntry overwritten(Column column, LedgerEntry entry) {
    var posting = entry.posting();
    return new LedgerEntry(
        column == Column.SEQ ? entry.seq() + 1 : entry.seq(),
        new Posting(
            column == Column.USER_ID ? new UserId(8) : posting.user(),
            column == Column.DELTA ? posting.delta() * 2 : posting.delta(),
            column == Column.REASON ? EntryReason.STREAK_BONUS : posting.reason(),
            column == Column.REF_ID ? new RefId(posting.refId() + "0") : posting.refId(),
            column == Column.TRADING_DAY ? Optional.empty() : posting.day(),
            column == Column.SYMBOL ? Optional.of(new Symbol("ZZZ")) : posting.symbol(),
            column == Column.CREATED_AT ? posting.at().plusNanos(1_000) : posting.at()),
        column == Column.BALANCE_AFTER ? entry.balanceAfter() + 1 : entry.balanceAfter(),
        column == Column.PREV_HASH ? OTHER_HASH : entry.previousHash(),
        column == Column.HASH ? OTHER_HASH : entry.hash());
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void an_altered_row_is_found_whichever_row_and_column_it_is(Column column) {
    Seeds.each(
        50,
        random -> {
          var entries = randomLedger(random);
          int row = random.nextInt(entries.size());
          var altered = overwritten(column, entries.get(row));
          entries.set(row, altered);

          assertThat(LedgerAudit.firstBroken(entries)).contains(altered);
        });
  }

  @Test
  void a_deleted_row_is_found_at_the_row_that_follows_it() {
    Seeds.each(
        200,
        random -> {
          var entries = randomLedger(random);
          int row = random.nextInt(entries.size() - 1);
          entries.remove(row);

          assertThat(LedgerAudit.firstBroken(entries)).contains(entries.get(row));
        });
  }

  @Test
  void rows_that_changed_places_are_found_at_the_first_of_them() {
    Seeds.each(
        200,
        random -> {
          var entries = randomLedger(random);
          int one = random.nextInt(entries.size() - 1);
          int other = random.nextInt(one + 1, entries.size());
          Collections.swap(entries, one, other);

          assertThat(LedgerAudit.firstBroken(entries)).contains(entries.get(one));
        });
  }

  @Test
  void a_row_that_is_there_twice_is_found() {
    Seeds.each(
        200,
        random -> {
          var entries = randomLedger(random);
          int row = random.nextInt(entries.size());
          entries.add(row + 1, entries.get(row));

          assertThat(LedgerAudit.firstBroken(entries)).contains(entries.get(row));
        });
  }

  /// A forger who also computes the hash of the row that is forged.
  private static LedgerEntry forged(
      long seq, long balanceAfter, EntryHash previous, Posting posting) {
    return new LedgerEntry(
        seq, posting, balanceAfter, previous, EntryHash.of(previous, seq, balanceAfter, posting));
  }

  @Test
  void a_forged_row_with_a_hash_of_its_own_still_does_not_follow_from_the_one_before() {
    var first = PointsAccount.opened(Ledgers.USER).next(Ledgers.win("AAPL"));
    var next = Ledgers.win("MSFT");
    var head = first.hash();

    for (var row :
        List.of(
            forged(3, 100, head, next),
            forged(2, 101, head, next),
            forged(2, 100, OTHER_HASH, next),
            forged(1, 100, head, next))) {
      assertThat(row.isIntact()).isTrue();
      assertThat(LedgerAudit.firstBroken(List.of(first, row))).contains(row);
    }
    assertThat(LedgerAudit.firstBroken(List.of(first, forged(2, 100, head, next)))).isEmpty();
  }

  @Test
  void a_ledger_that_does_not_begin_with_zeros_and_one_is_broken() {
    var win = Ledgers.win("AAPL");

    assertThat(LedgerAudit.firstBroken(List.of(forged(1, 50, OTHER_HASH, win)))).isPresent();
    assertThat(LedgerAudit.firstBroken(List.of(forged(2, 50, EntryHash.GENESIS, win)))).isPresent();
    assertThat(LedgerAudit.firstBroken(List.of(forged(1, 50, EntryHash.GENESIS, win)))).isEmpty();
  }

  @Test
  void whoever_rewrites_history_cannot_keep_a_later_hash() {
    Seeds.each(
        200,
        random -> {
          var postings = Ledgers.randomPostings(random, 2 + random.nextInt(20));
          var honest = Ledgers.booked(postings);
          int row = random.nextInt(postings.size());
          var rewritten = new ArrayList<>(postings);
          rewritten.set(row, Ledgers.adjustment(50 + random.nextInt(1_000), "adjustment:1"));

          var forgery = Ledgers.booked(rewritten);

          assertThat(LedgerAudit.firstBroken(forgery)).isEmpty();
          assertThat(IntStream.range(row, postings.size()))
              .noneMatch(i -> forgery.get(i).hash().equals(honest.get(i).hash()));
        });
  }
}
