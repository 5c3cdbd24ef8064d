package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A vendor of quotes behind its gate.
///
/// @param provider whose vendor it is; of one provider's the cheapest is asked first
record QuoteProvider(String provider, QuoteVendor vendor, VendorGate gate) {

  boolean isHealthy() {
    return gate.isHealthy();
  }

  /// In as few calls as the vendor allows.
  List<List<Symbol>> calls(List<Symbol> symbols) {
    var calls = new ArrayList<List<Symbol>>();
    for (int from = 0; from < symbols.size(); from += vendor.batch()) {
      calls.add(
          List.copyOf(symbols.subList(from, Math.min(symbols.size(), from + vendor.batch()))));
    }
    return calls;
  }

  /// @throws NotAsked if there was no chance to ask in time
  /// @throws com.oxuniverse.marketdata.vendor.VendorFailure if it says nothing of use
  Map<Symbol, Quote> ask(VendorGate.Leave leave, List<Symbol> symbols, Patience.Turn turn) {
    return leave.ask(turn.deadline(), turn.within(), within -> vendor.quotes(symbols, within));
  }
}
