package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.BarVendor;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Daily bars from Yahoo's chart. It is asked for all days up to now, whatever session is wanted,
/// for only so it tells the splits since, by which it has changed every price before them.
public final class YahooBars implements BarVendor {

  private final VendorHttp http;
  private final YahooSettings settings;

  public YahooBars(VendorHttp http, YahooSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public String name() {
    return YahooPrices.SOURCE;
  }

  @Override
  public DailyBars bars(
      Symbol symbol,
      MarketSession session,
      List<MarketSession> before,
      Instant now,
      Duration within) {
    var first = before.isEmpty() ? session : before.getFirst();
    var target =
        ("/v8/finance/chart/%s?period1=%d&period2=%d"
                + "&interval=1d&events=div%%2Csplits&includePrePost=false")
            .formatted(
                YahooInstrument.asked(symbol),
                startOf(first.date()),
                startOf(now.atZone(MarketSession.NEW_YORK).toLocalDate().plusDays(1)));
    var answer =
        ChartAnswer.read(symbol, http.get(settings.at(target), YahooAnswer.BROWSER, within));
    return new ChartDays(answer, session, before).bars(symbol, now);
  }

  /// Whole days: the splits of today are dated by the open of trading, and the history is on their
  /// basis long before. Those of tomorrow are not, and must not be told.
  private static long startOf(LocalDate date) {
    return date.atStartOfDay(MarketSession.NEW_YORK).toEpochSecond();
  }
}
