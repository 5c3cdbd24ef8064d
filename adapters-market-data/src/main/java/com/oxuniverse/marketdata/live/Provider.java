package com.oxuniverse.marketdata.live;

import com.oxuniverse.marketdata.vendor.BarVendor;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import java.util.List;

/// A company that publishes prices, and the ways to ask it: they share its patience with us.
///
/// @param name as the configuration writes it
/// @param quotes of equal worth: for each question the one that needs the fewest calls is first
public record Provider(String name, Rate rate, List<QuoteVendor> quotes, List<BarVendor> bars) {

  public Provider {
    quotes = List.copyOf(quotes);
    bars = List.copyOf(bars);
  }
}
