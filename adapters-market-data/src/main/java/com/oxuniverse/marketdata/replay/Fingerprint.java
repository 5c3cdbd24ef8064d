package com.oxuniverse.marketdata.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Tells whether two folders hold the same market.
final class Fingerprint {

  private static final int BYTES_PER_BAR = Integer.BYTES + 2 * Long.BYTES;

  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(List<PriceHistory> histories, List<DeclaredSplit> splits) {
    try {
      var fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      histories.forEach(fingerprint::add);
      splits.forEach(fingerprint::add);
      return HexFormat.of().formatHex(fingerprint.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(PriceHistory history) {
    var bytes = ByteBuffer.allocate(history.size() * BYTES_PER_BAR);
    for (int bar = 0; bar < history.size(); bar++) {
      bytes.putInt(history.epochDay(bar)).putLong(history.open(bar)).putLong(history.close(bar));
    }
    line("prices %s %d".formatted(history.symbol(), history.size()));
    digest.update(bytes.array());
  }

  private void add(DeclaredSplit split) {
    line(
        "split %s %s %d:%d"
            .formatted(split.symbol(), split.date(), split.numerator(), split.denominator()));
  }

  private void line(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
