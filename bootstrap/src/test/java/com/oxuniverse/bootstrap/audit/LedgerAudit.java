package com.oxuniverse.bootstrap.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes every player's ledger anew, hashes included, and compares it with the exported one.
final class LedgerAudit {
  static final int SIGNUP = 1000;
  static final int WIN = 50;
  private static final String NO_HASH = "0".repeat(64);

  private final Map<LocalDate, Session> sessions;
  private final Findings findings;

  LedgerAudit(Map<LocalDate, Session> sessions, Findings findings) {
    this.sessions = sessions;
    this.findings = findings;
  }

  void check(List<List<String>> picks, SortedSet<Long> players, List<List<String>> exported) {
    Map<Long, List<List<String>>> wins = new TreeMap<>();
    picks.stream()
        .filter(pick -> pick.get(5).equals("CORRECT"))
        .sorted(Comparator.comparing((List<String> p) -> p.get(0)).thenComparing(p -> p.get(2)))
        .forEach(pick -> add(wins, Long.valueOf(pick.get(1)), pick));
    Map<Long, List<List<String>>> ledgers = new TreeMap<>();
    exported.forEach(row -> add(ledgers, Long.valueOf(row.getFirst()), row));
    SortedSet<Long> users = new TreeSet<>(players);
    users.addAll(ledgers.keySet());
    for (long user : users) {
      List<List<String>> actual = ledgers.getOrDefault(user, List.of());
      if (actual.isEmpty()) {
        findings.add("ledger.csv: user " + user + " played and has no entry");
      } else {
        compare(
            user, expected(user, actual.getFirst(), wins.getOrDefault(user, List.of())), actual);
      }
    }
  }

  private static void add(Map<Long, List<List<String>>> map, long user, List<String> row) {
    map.computeIfAbsent(user, _ -> new ArrayList<>()).add(row);
  }

  /// When a player signed up is the replay's choice, so that is taken from the first entry.
  private List<List<String>> expected(long user, List<String> first, List<List<String>> wins) {
    List<List<String>> chain = new ArrayList<>();
    long balance = SIGNUP;
    List<String> signup = List.of("SIGNUP_BONUS", "signup:" + user, first.get(6), "", first.get(8));
    chain.add(entry(user, chain, SIGNUP, balance, signup));
    for (List<String> win : wins) {
      String day = win.get(0);
      String symbol = win.get(2);
      String reference = "win:%s:%s:%d:1".formatted(day, symbol, user);
      String settled = ExportFile.text(sessionOf(LocalDate.parse(day)).settleDue());
      balance += WIN;
      List<String> why = List.of("PREDICTION_WIN", reference, day, symbol, settled);
      chain.add(entry(user, chain, WIN, balance, why));
    }
    return chain;
  }

  private Session sessionOf(LocalDate day) {
    if (!sessions.containsKey(day)) {
      throw new IllegalStateException(day + " was not played");
    }
    return sessions.get(day);
  }

  private static List<String> entry(
      long user, List<List<String>> chain, int delta, long balance, List<String> why) {
    String previous = chain.isEmpty() ? NO_HASH : chain.getLast().getLast();
    List<String> entry = new ArrayList<>();
    entry.add(Long.toString(user));
    entry.add(Integer.toString(chain.size() + 1));
    entry.add(Integer.toString(delta));
    entry.add(Long.toString(balance));
    entry.addAll(why);
    String hash = sha256(previous + "|" + String.join("|", entry));
    entry.add(previous);
    entry.add(hash);
    return entry;
  }

  private static String sha256(String line) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Stops at a ledger's first wrong entry: all after it differ too, in their hashes at least.
  private void compare(long user, List<List<String>> expected, List<List<String>> actual) {
    RowComparison comparison = new RowComparison(ExportFile.LEDGER, findings);
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      if (!comparison.compareRow(expected.get(i), actual.get(i))) {
        return;
      }
    }
    if (expected.size() != actual.size()) {
      findings.add(
          "ledger.csv: user %d has %d entries and must have %d"
              .formatted(user, actual.size(), expected.size()));
    }
  }
}
