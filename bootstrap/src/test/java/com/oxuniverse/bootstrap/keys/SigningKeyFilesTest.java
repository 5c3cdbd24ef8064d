package com.oxuniverse.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFilesTest {

  @TempDir Path folder;

  @Test
  void the_first_start_makes_a_key_and_the_next_finds_it() {
    var made = SigningKeyFiles.in(folder);
    var found = SigningKeyFiles.in(folder);
    assertThat(found.current()).isEqualTo(made.current());
    assertThat(found.published()).isEqualTo(made.published()).hasSize(1);
    assertThat(made.published().get(made.current().id()).getModulus())
        .isEqualTo(made.current().key().getModulus());
  }

  @Test
  void a_folder_that_has_its_key_is_only_read() throws IOException {
    Files.writeString(folder.resolve("signing.pem"), RsaKey.generated().toPem());
    SigningKeyFiles.in(folder);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("signing.pem"));
    }
  }

  @Test
  void nobody_else_can_read_it_and_it_shows_in_no_log() throws IOException {
    var keys = SigningKeyFiles.in(folder.resolve("keys"));
    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("keys/signing.pem"))).isEqualTo("rw-------");
    assertThat(keys.current().toString()).isEqualTo("SigningKey[" + keys.current().id() + "]");
  }

  @Test
  void its_id_is_the_thumbprint_of_rfc_7638() throws GeneralSecurityException {
    var keys = SigningKeyFiles.in(folder);
    var id = keys.current().id();
    var shown = keys.published().get(id);
    var members =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
            .formatted(base64(shown.getPublicExponent()), base64(shown.getModulus()));
    var thumbprint =
        MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.US_ASCII));
    assertThat(id).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint));
  }

  /// Unsigned: without the byte that says that a number is positive.
  private static String base64(BigInteger number) {
    var bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  @Test
  void a_key_that_was_put_aside_still_verifies_but_signs_no_more() throws IOException {
    var before = SigningKeyFiles.in(folder).current();
    Files.move(folder.resolve("signing.pem"), folder.resolve("until-friday.pem"));
    var keys = SigningKeyFiles.in(folder);
    assertThat(keys.current().id()).isNotEqualTo(before.id());
    assertThat(keys.published()).containsOnlyKeys(before.id(), keys.current().id());
  }

  @Test
  void the_same_key_under_two_names_is_one_key() throws IOException {
    SigningKeyFiles.in(folder);
    Files.copy(folder.resolve("signing.pem"), folder.resolve("copy.pem"));
    assertThat(SigningKeyFiles.in(folder).published()).hasSize(1);
  }

  @Test
  void a_file_that_holds_no_key_is_named() throws IOException {
    for (var content :
        new String[] {"", "hello", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----"}) {
      var file = Files.writeString(folder.resolve("signing.pem"), content);
      assertThatThrownBy(() -> SigningKeyFiles.in(folder))
          .isInstanceOf(CannotProceed.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void a_short_key_is_refused() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var encoded = generator.generateKeyPair().getPrivate().getEncoded();
    Files.writeString(
        folder.resolve("signing.pem"),
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(encoded)));
    assertThatThrownBy(() -> SigningKeyFiles.in(folder)).hasMessageContaining("2048 bits");
  }

  @Tag("integration")
  @Test
  void of_two_first_starts_at_once_both_have_the_same_key() throws IOException {
    try (var one = JavaProcess.start(PrintKey.class, folder.toString());
        var other = JavaProcess.start(PrintKey.class, folder.toString())) {
      assertThat(one.awaitLine(_ -> true)).isEqualTo(other.awaitLine(_ -> true));
    }
  }

  static final class PrintKey {
    public static void main(String[] arguments) {
      System.out.println(SigningKeyFiles.in(Path.of(arguments[0])).current().id());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
