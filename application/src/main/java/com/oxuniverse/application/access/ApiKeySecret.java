package com.oxuniverse.application.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What API keys look like: `oxk_`, 43 characters that nobody can guess, and 6 that follow from
/// them, so that nonsense is told from keys without asking anybody.
public final class ApiKeySecret {

  static final int BYTES = 32;

  private static final String PREFIX = "oxk_";
  private static final int CHECK_LENGTH = 6;
  private static final int HINT_LENGTH = 8;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{49}");

  private ApiKeySecret() {}

  /// Whether the text is meant for an API key, well-formed or not.
  public static boolean isMeantBy(String text) {
    return text.startsWith(PREFIX);
  }

  /// @return nothing if no key looks like that
  public static Optional<Secret> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    int end = text.length() - CHECK_LENGTH;
    return text.substring(end).equals(check(text.substring(0, end)))
        ? Optional.of(new Secret(text))
        : Optional.empty();
  }

  /// @param random [#BYTES] of them
  static Secret of(byte[] random) {
    var text = PREFIX + written(random);
    return new Secret(text + check(text));
  }

  /// How the key begins, for its owner to tell it from others.
  static String hint(Secret key) {
    return key.text().substring(0, HINT_LENGTH);
  }

  private static String check(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    return written(ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
