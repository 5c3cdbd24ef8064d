package com.oxuniverse.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  private static LedgerEntry at(Instant at) {
    var posting =
        new Posting(
            Ledgers.USER,
            1,
            EntryReason.ADMIN_ADJUSTMENT,
            new RefId("adjustment:1"),
            Optional.empty(),
            Optional.empty(),
            at);
    return PointsAccount.opened(Ledgers.USER).next(posting);
  }

  @Test
  void numbers_start_at_one() {
    var entry = at(Ledgers.AT);

    assertThat(entry.seq()).isOne();
    assertThatThrownBy(
            () -> new LedgerEntry(0, entry.posting(), 1, EntryHash.GENESIS, entry.hash()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @Test
  void a_time_the_database_could_not_give_back_the_same_is_refused() {
    assertThat(at(Ledgers.AT.plusNanos(1_000)).isIntact()).isTrue();
    assertThatThrownBy(() -> at(Ledgers.AT.plusNanos(1_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("microseconds");
  }

  @Test
  void is_intact_only_with_the_hash_of_what_it_says() {
    var entry = at(Ledgers.AT);

    assertThat(entry.isIntact()).isTrue();
    assertThat(
            new LedgerEntry(1, entry.posting(), 2, entry.previousHash(), entry.hash()).isIntact())
        .isFalse();
    assertThat(
            new LedgerEntry(1, entry.posting(), 1, entry.previousHash(), EntryHash.GENESIS)
                .isIntact())
        .isFalse();
  }
}
