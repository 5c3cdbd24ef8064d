package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The most traded US stocks, by Yahoo's own screener.
public final class YahooMostActive {

  private final YahooSession session;

  public YahooMostActive(YahooSession session) {
    this.session = session;
  }

  /// As many at most, the most active first; what is no US stock in dollars is left out.
  ///
  /// @param within the whole call ends by then
  /// @throws VendorFailure if Yahoo names none
  public List<Symbol> symbols(int count, Duration within) {
    var target =
        "/v1/finance/screener/predefined/saved?formatted=false&lang=en-US&region=US"
            + "&scrIds=most_actives&count="
            + count;
    return read(session.get(target, within)).stream().limit(count).toList();
  }

  static List<Symbol> read(VendorResponse response) {
    var results = YahooAnswer.result(response, "finance").items();
    if (results.size() != 1) {
      throw new VendorFailure(Kind.MALFORMED, "Yahoo answered with no list");
    }
    var symbols = new LinkedHashSet<Symbol>();
    for (var quote : results.getFirst().at("quotes").items()) {
      usable(quote).ifPresent(symbols::add);
    }
    if (symbols.isEmpty()) {
      throw new VendorFailure(Kind.MALFORMED, "Yahoo's list names no US stock");
    }
    return List.copyOf(symbols);
  }

  private static Optional<Symbol> usable(VendorJson quote) {
    try {
      var symbol = Symbol.parse(quote.at("symbol").text().replace('-', '.'));
      symbol.ifPresent(it -> YahooInstrument.check(it, quote, "exchange", "quoteType"));
      return symbol;
    } catch (VendorFailure e) {
      return Optional.empty();
    }
  }
}
