package com.oxuniverse.marketdata.vendor;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Says what symbols trade at. One call is one attempt: who is asked in which order, how often and
/// how patiently is not decided here.
public interface QuoteVendor {

  /// For the log and the operator, for example `yahoo-quote`.
  String name();

  /// How many symbols one call may ask for.
  int batch();

  /// The latest usable price of each symbol, pre-market and after hours included. A symbol the
  /// vendor answers for without a usable price is absent: unknown, in another currency, not
  /// positive, without a time.
  ///
  /// @param symbols at most [#batch()]
  /// @param within the whole call ends by then
  /// @throws VendorFailure if the vendor says nothing of use about any of them
  Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within);
}
