package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.prediction.Snapshot;
import java.math.BigDecimal;
import java.util.Optional;

/// Tells whether a snapshot is on the basis before a split or after it (rules 6.3).
///
/// @param session the one on which the split took effect
/// @param previousClose the last close before it, on the basis before the split
public record SplitBasis(Split split, MarketSession session, Optional<BigDecimal> previousClose) {

  /// Vendors switch over at a time of their own between the start of pre-market and the open; there
  /// the price itself tells, by which of P and P·d/n it is nearer to by ratio.
  public boolean isOld(Snapshot snapshot) {
    if (snapshot.at().isBefore(session.preMarketOpen())) {
      return true;
    }
    if (!snapshot.at().isBefore(session.open())) {
      return false;
    }
    return previousClose.map(previous -> isNearerToOld(snapshot.price(), previous)).orElse(true);
  }

  /// s is nearer to P than to P·d/n exactly if it lies on P's side of their geometric mean, that is
  /// of P·√(d/n); squared, nothing is rounded.
  private boolean isNearerToOld(BigDecimal price, BigDecimal previous) {
    int side =
        price
            .multiply(price)
            .multiply(split.n())
            .compareTo(previous.multiply(previous).multiply(split.d()));
    return split.n().compareTo(split.d()) > 0 ? side > 0 : side < 0;
  }
}
