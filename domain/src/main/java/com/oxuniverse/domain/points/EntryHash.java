package com.oxuniverse.domain.points;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A link of the chain over a user's ledger: lower-case hex SHA-256 (rules 7).
public record EntryHash(String hex) {

  private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{64}");

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /// What the first entry of a user follows.
  public static final EntryHash GENESIS = new EntryHash("0".repeat(64));

  public EntryHash {
    if (!WELL_FORMED.matcher(hex).matches()) {
      throw new IllegalArgumentException("a hash is 64 lower-case hex digits, was " + hex);
    }
  }

  /// The hash over
  /// `prev_hash|user_id|seq|delta|balance_after|reason|ref_id|trading_day|symbol|created_at` in
  /// UTF-8, absent values empty.
  public static EntryHash of(EntryHash previous, long seq, long balanceAfter, Posting posting) {
    var line =
        String.join(
            "|",
            previous.hex,
            posting.user().toString(),
            Long.toString(seq),
            Long.toString(posting.delta()),
            Long.toString(balanceAfter),
            posting.reason().name(),
            posting.refId().text(),
            posting.day().map(Object::toString).orElse(""),
            posting.symbol().map(Object::toString).orElse(""),
            stamp(posting.at()));
    return new EntryHash(HexFormat.of().formatHex(sha256(line)));
  }

  /// An instant as the chain writes it: UTC with six decimals, `2024-01-03T21:15:00.000000Z`.
  public static String stamp(Instant at) {
    return MICROSECONDS.format(at);
  }

  private static byte[] sha256(String line) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
