package com.oxuniverse.domain.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// One day of a symbol as a vendor published it, in US dollars and on the basis of that day. A
/// vendor may leave a price out; a price that is there may still be unusable (zero, negative).
///
/// @param date the calendar date in New York
/// @param open of regular trading
/// @param close of regular trading
public record DailyBar(LocalDate date, Optional<BigDecimal> open, Optional<BigDecimal> close) {

  /// The opening price, if it is one.
  public Optional<BigDecimal> usableOpen() {
    return open.filter(price -> price.signum() > 0);
  }

  /// The closing price, if it is one.
  public Optional<BigDecimal> usableClose() {
    return close.filter(price -> price.signum() > 0);
  }
}
