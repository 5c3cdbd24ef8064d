package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import java.util.Set;

/// Whether Yahoo speaks of what was asked for: the US listing, in dollars, of a stock or an ETF.
final class YahooInstrument {

  /// New York, its American and Arca; Nasdaq's three tiers; Cboe. `YHD` is Yahoo's word for what it
  /// has no exchange for, `PNK` and the like are over the counter.
  private static final Set<String> US_EXCHANGES =
      Set.of("NYQ", "ASE", "PCX", "NMS", "NGM", "NCM", "BTS");

  private static final Set<String> TYPES = Set.of("EQUITY", "ETF");

  private YahooInstrument() {}

  /// How Yahoo writes it: the class of a share comes after a dash, for a dot names an exchange.
  static String asked(Symbol symbol) {
    return symbol.ticker().replace('.', '-');
  }

  /// Refuses any other instrument.
  ///
  /// @param answer an object that says `symbol` and `currency`
  /// @param exchange the name of its field with the exchange
  /// @param type the name of its field with the kind of instrument
  static void check(Symbol symbol, VendorJson answer, String exchange, String type) {
    require(symbol, "is answered as another", answer.at("symbol").text().equals(asked(symbol)));
    require(symbol, "is neither stock nor ETF", TYPES.contains(answer.at(type).text()));
    require(symbol, "is not listed in the US", US_EXCHANGES.contains(answer.at(exchange).text()));
    require(symbol, "is not in dollars", answer.at("currency").text().equals("USD"));
  }

  private static void require(Symbol symbol, String complaint, boolean holds) {
    if (!holds) {
      throw new VendorFailure(Kind.OTHER_INSTRUMENT, symbol + " " + complaint);
    }
  }
}
