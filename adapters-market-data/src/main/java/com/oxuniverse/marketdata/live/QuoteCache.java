package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was last learned about each symbol. Bounded, for anybody may ask for the price of anything
/// that looks like a symbol.
final class QuoteCache {

  private final QuoteTerms terms;
  private final int most;
  private final Map<Symbol, Learned> entries = new ConcurrentHashMap<>();

  QuoteCache(QuoteTerms terms, int most) {
    this.terms = terms;
    this.most = most;
  }

  Optional<Learned> at(Symbol symbol, Instant now) {
    return Optional.ofNullable(entries.get(symbol)).filter(entry -> terms.stands(entry, now));
  }

  void put(Symbol symbol, Learned learned) {
    entries.merge(symbol, learned, (old, fresh) -> old.at().isAfter(fresh.at()) ? old : fresh);
    if (entries.size() > most) {
      forgetTheOldest();
    }
  }

  int size() {
    return entries.size();
  }

  /// A tenth at once, so that it is rare.
  private synchronized void forgetTheOldest() {
    if (entries.size() <= most) {
      return;
    }
    entries.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().at()))
        .limit(entries.size() - most + most / 10)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(entries::remove);
  }
}
