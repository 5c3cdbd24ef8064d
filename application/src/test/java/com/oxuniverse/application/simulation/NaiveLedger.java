package com.oxuniverse.application.simulation;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A player's ledger as it should be, hashes included.
final class NaiveLedger {

  record Line(
      long delta,
      long balance,
      EntryReason reason,
      String refId,
      Optional<LocalDate> day,
      Optional<Symbol> symbol,
      Instant at) {

    boolean isThatOf(LedgerEntry entry) {
      var posting = entry.posting();
      return posting.delta() == delta
          && entry.balanceAfter() == balance
          && posting.reason() == reason
          && posting.refId().text().equals(refId)
          && posting.day().map(it -> it.date()).equals(day)
          && posting.symbol().equals(symbol)
          && posting.at().equals(at);
    }
  }

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final List<Line> lines = new ArrayList<>();
  private final long user;

  NaiveLedger(long user) {
    this.user = user;
  }

  void book(long delta, EntryReason reason, String refId, Instant at) {
    book(delta, reason, refId, Optional.empty(), Optional.empty(), at);
  }

  void book(
      long delta,
      EntryReason reason,
      String refId,
      Optional<LocalDate> day,
      Optional<Symbol> symbol,
      Instant at) {
    lines.add(new Line(delta, balance() + delta, reason, refId, day, symbol, at));
  }

  long balance() {
    return lines.isEmpty() ? 0 : lines.getLast().balance();
  }

  List<Line> lines() {
    return lines;
  }

  /// The hash of the last line, as anyone can compute it from the description in rules 7.
  String head() {
    var hash = "0".repeat(64);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      hash =
          sha256(
              hash
                  + "|"
                  + user
                  + "|"
                  + (i + 1)
                  + "|"
                  + line.delta()
                  + "|"
                  + line.balance()
                  + "|"
                  + line.reason()
                  + "|"
                  + line.refId()
                  + "|"
                  + line.day().map(LocalDate::toString).orElse("")
                  + "|"
                  + line.symbol().map(Symbol::ticker).orElse("")
                  + "|"
                  + STAMP.format(line.at()));
    }
    return hash;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
