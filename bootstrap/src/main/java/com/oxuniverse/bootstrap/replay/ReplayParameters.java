package com.oxuniverse.bootstrap.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/// What makes a replay the one it is: the same parameters give the same game.
///
/// @param pricesFingerprint of the price files' content
/// @param rules the game's numbers, as text
public record ReplayParameters(
    String pricesFingerprint, LocalDate from, LocalDate to, int players, long seed, String rules) {

  private static final int NAME_DIGITS = 16;

  /// The database that belongs to these parameters, so that a replay called again finds its own.
  String databaseName() {
    var facts =
        String.join(
            "\n",
            pricesFingerprint,
            from.toString(),
            to.toString(),
            Integer.toString(players),
            Long.toString(seed),
            rules);
    return "replay_" + sha256(facts).substring(0, NAME_DIGITS);
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
