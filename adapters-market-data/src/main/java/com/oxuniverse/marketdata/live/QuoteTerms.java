package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.live.Outcome.Priced;
import com.oxuniverse.marketdata.live.Outcome.Stale;
import com.oxuniverse.marketdata.live.Outcome.Unusable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of a vendor's prices can stand for the price now.
///
/// @param absence how long a symbol without a usable price is not asked for again
/// @param skew how far a vendor's clock may be ahead of ours
public record QuoteTerms(
    MarketCalendar calendar, QuoteRules rules, Duration absence, Duration skew) {

  public static QuoteTerms of(MarketCalendar calendar, QuoteRules rules) {
    return new QuoteTerms(calendar, rules, Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  /// A vendor's answer for `symbol`, received at `now`.
  Outcome judge(Symbol symbol, @Nullable Quote quote, Instant now) {
    if (quote == null) {
      return new Unusable("no price");
    }
    if (!quote.symbol().equals(symbol)) {
      return new Unusable("answered with the price of " + quote.symbol());
    }
    if (quote.price().signum() <= 0) {
      return new Unusable("a price of " + quote.price().toPlainString());
    }
    if (quote.at().isBefore(calendar.pricesCurrentSince(now))) {
      return new Stale(quote);
    }
    if (quote.at().isAfter(now.plus(skew))) {
      return new Unusable("its price is dated " + quote.at() + ", which is to come");
    }
    return new Priced(quote);
  }

  /// Whether it need not be asked for again at `now`.
  boolean stands(Learned learned, Instant now) {
    var age = Duration.between(learned.at(), now);
    var longest = rules.maxAge(calendar.stateAt(now));
    return switch (learned.outcome()) {
      case Priced(var quote) ->
          age.compareTo(longest) <= 0 && judge(quote.symbol(), quote, now) instanceof Priced;
      case Stale _, Unusable _ ->
          age.compareTo(absence.compareTo(longest) < 0 ? absence : longest) <= 0;
      case Outcome.Unanswered _ -> false;
    };
  }

  /// The quote for somebody who asks at `now`. A price dated a little later, by a vendor's clock
  /// that is ahead or because it was made while it was waited for, is one of now; unless the market
  /// turned from one state into another in between: which basis a price is on after a split hangs
  /// on which side of such a turn it was made (rules 6.3).
  Optional<Quote> asOf(Quote quote, Instant now) {
    if (!(judge(quote.symbol(), quote, now) instanceof Priced)) {
      return Optional.empty();
    }
    if (!quote.at().isAfter(now)) {
      return Optional.of(quote);
    }
    return calendar.stateAt(now) == calendar.stateAt(quote.at())
        ? Optional.of(new Quote(quote.symbol(), quote.price(), now, quote.source()))
        : Optional.empty();
  }
}
