package com.oxuniverse.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.time.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key is published before it signs, and verifies after it has signed, without a restart.
class WatchedKeysTest {

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final List<CannotProceed> faults = new ArrayList<>();
  private WatchedKeys keys;

  @BeforeEach
  void start() {
    keys = new WatchedKeys(folder, clock, later::add, faults::add);
  }

  /// Some seconds pass, and somebody asks.
  private void look() {
    clock.set(clock.instant().plus(WatchedKeys.LOOK_EVERY));
    assertThat(keys.published()).isNotEmpty();
    assertThat(later).hasSize(1);
    later.remove().run();
  }

  private String addNext() throws IOException {
    var next = RsaKey.generated();
    Files.writeString(folder.resolve("next.pem"), next.toPem());
    return next.id();
  }

  private void rename(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to));
  }

  @Test
  void a_key_is_replaced_while_tokens_of_the_old_one_are_about() throws IOException {
    var old = keys.current().id();

    var next = addNext();
    look();
    assertThat(keys.published()).containsOnlyKeys(old, next);
    assertThat(keys.current().id()).as("published, and signs nothing yet").isEqualTo(old);

    rename("signing.pem", "old.pem");
    rename("next.pem", "signing.pem");
    look();
    assertThat(keys.current().id()).isEqualTo(next);
    assertThat(keys.published()).containsOnlyKeys(old, next);

    Files.delete(folder.resolve("old.pem"));
    look();
    assertThat(keys.published()).containsOnlyKeys(next);
    assertThat(faults).isEmpty();
  }

  @Test
  void between_two_renames_the_old_key_signs_on_and_none_is_made() throws IOException {
    var old = keys.current().id();
    rename("signing.pem", "old.pem");
    look();

    assertThat(keys.current().id()).isEqualTo(old);
    assertThat(folder.resolve("signing.pem")).doesNotExist();
    assertThat(faults).hasSize(1);
  }

  @Test
  void a_file_that_holds_no_key_changes_nothing_and_is_told_of_once() throws IOException {
    var old = keys.current().id();
    Files.writeString(folder.resolve("next.pem"), "half a k");
    look();
    look();

    assertThat(keys.published()).containsOnlyKeys(old);
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).hasMessageContaining("next.pem");

    var next = addNext();
    look();
    assertThat(keys.published()).containsOnlyKeys(old, next);
  }

  @Test
  void nobody_who_asks_waits_for_the_folder_and_it_is_looked_at_once_in_a_while() {
    for (int i = 0; i < 3; i++) {
      assertThat(keys.current()).isNotNull();
    }
    assertThat(later).isEmpty();
    clock.set(clock.instant().plus(WatchedKeys.LOOK_EVERY));
    for (int i = 0; i < 3; i++) {
      assertThat(keys.current()).isNotNull();
    }
    assertThat(later).hasSize(1);
  }
}
