package com.oxuniverse.bootstrap.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What follows from the price folder alone: the quote at an instant, the verdict on a close, the
/// fate of a pick.
final class Market {
  private static final int LOOK_BACK = 5;
  private static final BigDecimal LARGEST_MOVE = new BigDecimal("0.30");

  /// A price and the time it was made.
  record Quote(BigDecimal price, Instant at) {}

  /// The judgement of a symbol's day. `outcomes` holds two values where the rules leave open
  /// whether the exact or the stored, rounded previous close decides.
  record Verdict(
      Set<String> outcomes,
      Optional<BigDecimal> close,
      Optional<BigDecimal> previous,
      String reason) {}

  /// The result of a pick.
  record Fate(String status, String reason, int points) {}

  private final PriceFolder folder;
  private final List<Session> sessions;
  private final Splits splits;

  Market(PriceFolder folder, List<Session> sessions) {
    this.folder = folder;
    this.sessions = sessions;
    this.splits = new Splits(folder, sessions);
  }

  Set<String> symbols() {
    return folder.bars().navigableKeySet();
  }

  Optional<Quote> quote(String symbol, Session session, Instant at) {
    Optional<PriceFolder.Bar> bar = folder.bar(symbol, session.day());
    Optional<BigDecimal> close = positive(bar.flatMap(PriceFolder.Bar::close));
    if (close.isPresent() && !at.isBefore(session.marketClose())) {
      return Optional.of(new Quote(close.get(), session.marketClose()));
    }
    Optional<BigDecimal> open = positive(bar.flatMap(PriceFolder.Bar::open));
    if (open.isPresent() && !at.isBefore(session.marketOpen())) {
      return Optional.of(new Quote(open.get(), session.marketOpen()));
    }
    return previousClose(symbol, session);
  }

  /// The last positive close of the five sessions before, as it was published.
  private Optional<Quote> previousClose(String symbol, Session session) {
    for (int back = 1; back <= LOOK_BACK; back++) {
      Session earlier = sessions.get(session.index() - back);
      Optional<BigDecimal> close =
          positive(folder.bar(symbol, earlier.day()).flatMap(PriceFolder.Bar::close));
      if (close.isPresent()) {
        return Optional.of(new Quote(close.get(), earlier.marketClose()));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> positive(Optional<BigDecimal> price) {
    return price.filter(p -> p.signum() > 0);
  }

  Verdict verdict(String symbol, Session session) {
    Optional<BigDecimal> close = folder.bar(symbol, session.day()).flatMap(PriceFolder.Bar::close);
    Optional<Quote> previous = previousClose(symbol, session);
    Splits.Ratio ratio =
        previous.map(p -> splits.since(symbol, p.at(), session.day())).orElse(Splits.Ratio.ONE);
    Optional<BigDecimal> exact = previous.map(p -> p.price().multiply(ratio.denominator()));
    Optional<BigDecimal> stored =
        exact.map(e -> e.divide(ratio.numerator(), PriceFolder.DECIMALS, RoundingMode.HALF_UP));
    Optional<BigDecimal> scaled = close.map(c -> c.multiply(ratio.numerator()));
    String reason = refusal(scaled, exact);
    if (!reason.isEmpty()) {
      return new Verdict(Set.of("VOID"), close, stored, reason);
    }
    Set<String> outcomes = new HashSet<>();
    outcomes.add(direction(scaled, exact));
    outcomes.add(direction(close, stored));
    return new Verdict(Set.copyOf(outcomes), close, stored, "");
  }

  private static String refusal(Optional<BigDecimal> close, Optional<BigDecimal> previous) {
    if (close.isEmpty()) {
      return "MISSING_CLOSE";
    }
    if (close.get().signum() <= 0) {
      return "NON_POSITIVE";
    }
    return previous
        .filter(p -> close.get().subtract(p).abs().compareTo(p.multiply(LARGEST_MOVE)) > 0)
        .map(_ -> "ABNORMAL_MOVE")
        .orElse("");
  }

  /// Empty without a previous close: then there is nothing to compare with.
  private static String direction(Optional<BigDecimal> close, Optional<BigDecimal> previous) {
    if (close.isEmpty() || previous.isEmpty()) {
      return "";
    }
    int sign = close.get().compareTo(previous.get());
    return sign > 0 ? "UP" : sign < 0 ? "DOWN" : "FLAT";
  }

  /// The fate of a pick that was not cancelled; a refused close goes before the pick's own faults.
  Fate fate(String symbol, Session session, String choice, Optional<Quote> snapshot) {
    Verdict verdict = verdict(symbol, session);
    if (!verdict.reason().isEmpty()) {
      return new Fate("VOID", verdict.reason(), 0);
    }
    if (snapshot.isEmpty()) {
      return new Fate("VOID", "NO_SNAPSHOT", 0);
    }
    Splits.Ratio ratio = splits.since(symbol, snapshot.get().at(), session.day());
    BigDecimal close = verdict.close().orElseThrow().multiply(ratio.numerator());
    int sign = close.compareTo(snapshot.get().price().multiply(ratio.denominator()));
    if (sign == 0) {
      return new Fate("VOID", "UNCHANGED", 0);
    }
    boolean won = (sign > 0) == choice.equals("UP");
    return won ? new Fate("CORRECT", "", LedgerAudit.WIN) : new Fate("INCORRECT", "", 0);
  }
}
