package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.time.Instant;
import java.time.LocalDate;

/// What dates a vendor can speak of.
final class TradedDates {

  private TradedDates() {}

  /// @throws VendorFailure if the date is still to come in New York: who has prices of tomorrow has
  ///   none
  static void mustHaveBegun(LocalDate date, Instant now) {
    if (date.isAfter(now.atZone(MarketSession.NEW_YORK).toLocalDate())) {
      throw Cell.nonsense("%s is still to come".formatted(date));
    }
  }
}
