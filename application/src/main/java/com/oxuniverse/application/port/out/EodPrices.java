package com.oxuniverse.application.port.out;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;

/// Every answer a vendor gave for a day's closes. Nothing is ever updated.
public interface EodPrices {

  /// Keeps the answers; one that equals the vendor's last for its symbol and day, but for the time
  /// it was fetched at, is not kept again. `vendorRevision` of what is passed does not matter: the
  /// store numbers them.
  void keep(List<EodPrice> answers);

  /// The latest answers of all vendors for a symbol's day, by vendor.
  List<EodPrice> latest(TradingDay day, Symbol symbol);

  /// The latest answers of all vendors for all symbols of a day, by symbol, then vendor.
  List<EodPrice> latestOf(TradingDay day);
}
