package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.rules.GameRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What makes a replay the one it is: the same parameters give the same game.
///
/// @param pricesFingerprint of the price files' content
/// @param sessions those played, as the calendar has them today
/// @param rules the game's numbers
record ReplayParameters(
    String pricesFingerprint,
    List<MarketSession> sessions,
    int players,
    long seed,
    GameRules rules) {

  private static final int NAME_DIGITS = 16;

  /// The database that belongs to these parameters, so that a replay called again finds its own.
  String databaseName() {
    var facts =
        String.join(
            "\n",
            pricesFingerprint,
            sessions.toString(),
            Integer.toString(players),
            Long.toString(seed),
            rules.toString());
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
