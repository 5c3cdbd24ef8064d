package com.oxuniverse.application.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oxuniverse.application.port.out.SecretSource;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What refresh tokens look like, and how one comes of another.
///
/// A successor is made of its predecessor and a salt that is kept: whoever shows the predecessor
/// again can be given the same successor, though nothing is kept but hashes.
final class RefreshTokens {

  private static final int BYTES = 32;
  private static final String PREFIX = "oxr_";
  private static final Pattern WELL_FORMED = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final String HMAC = "HmacSHA256";

  private final SecretSource source;

  RefreshTokens(SecretSource source) {
    this.source = source;
  }

  /// Of what is not, nobody needs to be asked.
  static boolean isWellFormed(Secret token) {
    return WELL_FORMED.matcher(token.text()).matches();
  }

  Secret first() {
    return written(source.bytes(BYTES));
  }

  /// @return hexadecimal
  String salt() {
    return HexFormat.of().formatHex(source.bytes(BYTES));
  }

  static Secret successor(Secret token, String salt) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(token.text().getBytes(UTF_8), HMAC));
      return written(mac.doFinal(HexFormat.of().parseHex(salt)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static Secret written(byte[] bytes) {
    return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
