package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What went wrong, by provider and reason: a vendor that is down is one failure with a hundred
/// symbols and not a hundred failures.
final class BarFailures {

  private record Cause(String provider, String reason) implements Comparable<Cause> {
    @Override
    public int compareTo(Cause other) {
      int byProvider = provider.compareTo(other.provider);
      return byProvider != 0 ? byProvider : reason.compareTo(other.reason);
    }
  }

  private record Extent(Set<Symbol> symbols, int attempts) {}

  private final Map<Cause, Extent> extents = new TreeMap<>();

  synchronized void add(String provider, Symbol symbol, String reason, int attempts) {
    var extent =
        extents.computeIfAbsent(
            new Cause(provider, reason), _ -> new Extent(new TreeSet<>(), attempts));
    extent.symbols().add(symbol);
    extents.put(
        new Cause(provider, reason),
        new Extent(extent.symbols(), Math.max(attempts, extent.attempts())));
  }

  synchronized List<Failure> all() {
    return extents.entrySet().stream()
        .map(it ->
            new Failure(
                it.getKey().provider(),
                it.getValue().symbols(),
                it.getKey().reason(),
                it.getValue().attempts()))
        .toList();
  }

  /// The same words for the same thing, so that it is told once.
  static String words(Kind kind) {
    return switch (kind) {
      case RATE_LIMITED -> "asked too often";
      case DENIED -> "refused the key, cookie or crumb";
      case UNAVAILABLE -> "did not answer in time, or with an error of its own";
      case MALFORMED -> "answered what cannot be read";
      case UNKNOWN_SYMBOL -> "does not know the symbol";
      case OTHER_INSTRUMENT -> "answered for another instrument";
    };
  }
}
