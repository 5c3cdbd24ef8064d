package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.util.List;

/// Where the symbols of a day are listed.
public sealed interface SymbolList {

  /// By the operator.
  record Listed(List<Symbol> symbols) implements SymbolList {
    public Listed {
      symbols = List.copyOf(symbols);
      if (symbols.isEmpty()) {
        throw new IllegalArgumentException("a universe has at least one symbol");
      }
    }
  }

  /// By a vendor, who is asked anew each day.
  ///
  /// @param provider whose rate counts
  record Published(String provider, Screener screener) implements SymbolList {}

  /// A vendor's list of symbols.
  interface Screener {

    /// @param within the whole call ends by then
    /// @throws com.oxuniverse.marketdata.vendor.VendorFailure if it names none
    List<Symbol> symbols(Duration within);
  }
}
