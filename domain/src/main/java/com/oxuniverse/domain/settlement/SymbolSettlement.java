package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Optional;

/// One revision of what a symbol's day came to.
///
/// @param revision 1 for the first settlement, one more for each correction
/// @param intervention who decided it by hand or corrected it, and why; every later revision has
///   one
/// @param computedAt when it was decided
public record SymbolSettlement(
    TradingDay day,
    Symbol symbol,
    int revision,
    Judgement.Judged judged,
    Optional<Intervention> intervention,
    Instant computedAt) {

  public static final int FIRST_REVISION = 1;

  public SymbolSettlement {
    if (revision < FIRST_REVISION) {
      throw new IllegalArgumentException("revisions start at 1, was " + revision);
    }
    if (revision > FIRST_REVISION && intervention.isEmpty()) {
      throw new IllegalArgumentException(
          "revision %d of %s on %s needs who and why".formatted(revision, symbol, day));
    }
  }

  /// Who decides a settlement otherwise than by the day's bars, and why: an admin, or a vendor that
  /// revised a close.
  public record Intervention(String who, String why) {
    public Intervention {
      if (who.isBlank() || why.isBlank()) {
        throw new IllegalArgumentException("an intervention names who made it and why");
      }
    }
  }
}
