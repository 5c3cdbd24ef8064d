package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.BarVendor;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Alpha Vantage's daily bars, the last hundred. They are as traded, on the basis of their own day
/// already; splits it does not tell.
public final class AlphaVantageBars implements BarVendor {

  static final String NAME = "alpha-vantage";

  private final AlphaVantageQuery query;

  public AlphaVantageBars(VendorHttp http, AlphaVantageSettings settings) {
    this.query = new AlphaVantageQuery(http, settings);
  }

  @Override
  public String name() {
    return NAME;
  }

  /// Besides the bars asked for also those of later dates: they show that the vendor went on
  /// without the day.
  @Override
  public DailyBars bars(
      Symbol symbol,
      MarketSession session,
      List<MarketSession> before,
      Instant now,
      Duration within) {
    var asked = VendorSymbol.of(symbol);
    return query.ask(
        "TIME_SERIES_DAILY&outputsize=compact",
        asked,
        within,
        answer -> {
          var series = answer.daily();
          series.symbol().ifPresent(asked::mustBe);
          TradedDates.mustHaveBegun(series.lastDate(), now);
          var finality = finality(series, session, now);
          return new DailyBars(symbol, wanted(series, session, before), List.of(), finality, NAME);
        });
  }

  /// A day without its close is not final before there is a later one: it may yet come.
  private static Finality finality(DailySeries series, MarketSession session, Instant now) {
    boolean isThere = series.hasCloseOn(session.date()) || series.hasBarAfter(session.date());
    return isThere && series.lastRefreshed().isPast(session, now)
        ? Finality.FINAL
        : Finality.PROVISIONAL;
  }

  private static List<DailyBar> wanted(
      DailySeries series, MarketSession session, List<MarketSession> before) {
    Set<LocalDate> dates =
        Stream.concat(before.stream(), Stream.of(session))
            .map(MarketSession::date)
            .collect(Collectors.toSet());
    if (series.bars().stream().noneMatch(bar -> dates.contains(bar.date()))) {
      throw new VendorFailure(
          Kind.UNKNOWN_SYMBOL, "Alpha Vantage has no bar near %s".formatted(session.date()));
    }
    return series.bars().stream()
        .filter(bar -> dates.contains(bar.date()) || bar.date().isAfter(session.date()))
        .toList();
  }
}
