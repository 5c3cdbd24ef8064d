package com.oxuniverse.domain.market;

import com.oxuniverse.domain.calendar.MarketState;
import java.time.Duration;

/// How long a price that was fetched may stand for the price now (rules 4).
///
/// @param open while the exchange holds its session
/// @param extended before and after it
/// @param closed while nothing is traded
public record QuoteRules(Duration open, Duration extended, Duration closed) {

  public static final QuoteRules DEFAULT =
      new QuoteRules(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30));

  public QuoteRules {
    if (open.isNegative() || extended.isNegative() || closed.isNegative()) {
      throw new IllegalArgumentException(
          "quote ages must not be negative, were %s, %s, %s".formatted(open, extended, closed));
    }
  }

  public Duration maxAge(MarketState state) {
    return switch (state) {
      case OPEN -> open;
      case PRE, AFTER -> extended;
      case CLOSED -> closed;
    };
  }
}
