package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Quote;

/// What came of asking for one symbol's price.
sealed interface Outcome {

  record Priced(Quote quote) implements Outcome {}

  /// A price that is too old to be one now: its vendor has stopped, or the symbol is not traded.
  record Stale(Quote quote) implements Outcome {}

  /// A vendor answered about the symbol, but gave no price that counts.
  record Unusable(String why) implements Outcome {}

  /// No vendor said anything about it.
  record Unanswered(String why) implements Outcome {}

  /// The one that says more: a price before none, and the later of two.
  static Outcome better(Outcome one, Outcome other) {
    return switch (one) {
      case Priced priced -> priced;
      case Stale(var quote) when other instanceof Stale(var later) ->
          later.at().isAfter(quote.at()) ? other : one;
      case Stale stale -> other instanceof Priced ? other : stale;
      case Unusable _ -> other instanceof Unanswered ? one : other;
      case Unanswered _ -> other;
    };
  }
}
