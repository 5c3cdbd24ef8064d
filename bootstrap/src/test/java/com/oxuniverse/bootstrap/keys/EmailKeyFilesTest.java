package com.oxuniverse.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.domain.player.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailKeyFilesTest {

  private static final String ADDRESS = "하나@example.com";

  private static final UserId ANN = new UserId(7);

  @TempDir private Path folder;

  @Test
  void what_is_sealed_is_opened_after_a_restart() {
    var sealed = EmailKeyFiles.in(folder).seal(ANN, ADDRESS);
    assertThat(EmailKeyFiles.in(folder).open(ANN, sealed)).isEqualTo(ADDRESS);
    assertThat(sealed.bytes()).hasSize(12 + ADDRESS.getBytes(StandardCharsets.UTF_8).length + 16);
  }

  @Test
  void a_folder_that_has_its_key_is_only_read() throws IOException {
    Files.writeString(folder.resolve("email.key"), EmailKey.generated().toText());
    EmailKeyFiles.in(folder);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("email.key"));
    }
  }

  @Test
  void the_same_address_never_looks_the_same() {
    var vault = EmailKeyFiles.in(folder);
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(seen.add(vault.seal(ANN, ADDRESS).hex().substring(0, 24))).isTrue();
    }
  }

  @Test
  void whatever_is_altered_does_not_open() {
    var vault = EmailKeyFiles.in(folder);
    var bytes = vault.seal(ANN, ADDRESS).bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatIllegalStateException()
          .isThrownBy(() -> vault.open(ANN, SealedEmail.of(vault.keyInUse(), altered)))
          .withMessageNotContaining("example");
    }
    for (int length : List.of(0, 5, 12, 20)) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatIllegalStateException()
          .isThrownBy(() -> vault.open(ANN, SealedEmail.of(vault.keyInUse(), cut)));
    }
  }

  @Test
  void an_address_that_is_moved_to_another_user_does_not_open() {
    var vault = EmailKeyFiles.in(folder);
    var sealed = vault.seal(ANN, ADDRESS);
    for (long other : List.of(1L, 8L, 70L, 77L)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> vault.open(new UserId(other), sealed))
          .withMessageNotContaining("example");
    }
  }

  @Test
  void a_key_that_was_replaced_still_opens_until_it_is_deleted() throws IOException {
    var old = EmailKeyFiles.in(folder).seal(ANN, ADDRESS);
    var retired = folder.resolve("email-2026.key");
    Files.move(folder.resolve(EmailKeyFiles.SEALING), retired);

    var vault = EmailKeyFiles.in(folder);
    assertThat(vault.keyInUse()).isNotEqualTo(old.keyName());
    assertThat(vault.open(ANN, old)).isEqualTo(ADDRESS);
    assertThat(vault.seal(ANN, ADDRESS).keyName()).isEqualTo(vault.keyInUse());

    Files.delete(retired);
    assertThatIllegalStateException()
        .isThrownBy(() -> EmailKeyFiles.in(folder).open(ANN, old))
        .withMessage("there is no key %s any more".formatted(old.keyName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no Base64!", "c2hvcnQ="})
  void a_file_that_is_no_key_stops_the_start(String content) throws IOException {
    Files.writeString(folder.resolve("other.key"), content);
    assertThatThrownBy(() -> EmailKeyFiles.in(folder))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("other.key is no key of 256 bits");
  }

  @Test
  void only_its_owner_can_read_it_and_no_log_shows_it() throws IOException {
    EmailKeyFiles.in(folder);
    var file = folder.resolve(EmailKeyFiles.SEALING);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var text = Files.readString(file).strip();
    assertThat(EmailKey.ofText(text).toString()).doesNotContain(text);
  }
}
