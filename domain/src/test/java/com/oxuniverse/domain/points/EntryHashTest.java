package com.oxuniverse.domain.points;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.player.UserId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryHashTest {

  private static final String ZEROS =
      "0000000000000000000000000000000000000000000000000000000000000000";

  /// Made with `printf '%s' '000…000|7|1|1000|…' | sha256sum`.
  private static final String FIRST =
      "c88a1da1212421da3c496a02e93d78b8f7066e7d9ce42b6f58316297bbbdc79b";

  private static final String SECOND =
      "0564ca78eba3fa1abb539a65b50fe8dc318d25d3524e1251e0aa43f0ac239e0a";

  private static String sha256(String line) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)));
  }

  private static Posting signup() {
    return Posting.signupBonus(
        Ledgers.USER, PointRules.DEFAULT, Instant.parse("2024-01-01T21:00:00Z"));
  }

  @Test
  void the_first_entry_follows_64_zeros() throws NoSuchAlgorithmException {
    var line = ZEROS + "|7|1|1000|1000|SIGNUP_BONUS|signup:7|||2024-01-01T21:00:00.000000Z";

    assertThat(EntryHash.GENESIS).hasToString(ZEROS);
    assertThat(EntryHash.of(EntryHash.GENESIS, 1, 1000, signup())).hasToString(FIRST);
    assertThat(sha256(line)).isEqualTo(FIRST);
  }

  @Test
  void the_next_one_follows_its_hash() throws NoSuchAlgorithmException {
    var line =
        FIRST
            + "|7|2|50|1050|PREDICTION_WIN|win:2024-01-03:BRK.B:7:1"
            + "|2024-01-03|BRK.B|2024-01-03T21:15:00.000000Z";

    assertThat(EntryHash.of(new EntryHash(FIRST), 2, 1050, Ledgers.win("BRK.B")))
        .hasToString(SECOND);
    assertThat(sha256(line)).isEqualTo(SECOND);
  }

  @Test
  void the_line_is_utf_8_and_negative_numbers_have_their_sign() throws NoSuchAlgorithmException {
    var posting =
        new Posting(
            new UserId(123_456_789_012L),
            -1_500,
            EntryReason.ADMIN_ADJUSTMENT,
            new RefId("adjustment:오류 정정"),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2024-01-03T21:15:00.123456Z"));

    assertThat(EntryHash.of(EntryHash.GENESIS, 1_000_000, -500, posting).hex())
        .isEqualTo(
            sha256(
                ZEROS
                    + "|123456789012|1000000|-1500|-500|ADMIN_ADJUSTMENT"
                    + "|adjustment:오류 정정|||2024-01-03T21:15:00.123456Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-03T21:15:00Z,           2024-01-03T21:15:00.000000Z",
    "2024-01-03T21:15:00.1Z,         2024-01-03T21:15:00.100000Z",
    "2024-01-03T21:15:00.000001Z,    2024-01-03T21:15:00.000001Z",
    "2024-12-31T23:59:59.999999Z,    2024-12-31T23:59:59.999999Z",
    "2024-01-03T00:00:00Z,           2024-01-03T00:00:00.000000Z",
    "2024-01-03T21:15:00.123456789Z, 2024-01-03T21:15:00.123456Z",
  })
  void times_are_written_in_utc_with_six_decimals(Instant at, String text) {
    assertThat(EntryHash.stamp(at)).isEqualTo(text);
  }

  @Test
  void is_the_same_on_a_machine_of_another_language() {
    var usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(EntryHash.of(EntryHash.GENESIS, 1, 1000, signup())).hasToString(FIRST);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "C88A1DA1212421DA3C496A02E93D78B8F7066E7D9CE42B6F58316297BBBDC79B",
        "c88a1da1212421da3c496a02e93d78b8f7066e7d9ce42b6f58316297bbbdc79",
        "c88a1da1212421da3c496a02e93d78b8f7066e7d9ce42b6f58316297bbbdc79b0",
        "g88a1da1212421da3c496a02e93d78b8f7066e7d9ce42b6f58316297bbbdc79b",
      })
  void a_hash_is_64_lower_case_hex_digits(String text) {
    assertThatThrownBy(() -> new EntryHash(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
