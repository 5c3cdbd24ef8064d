package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.yahoo.ChartAnswer.ChartBar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a chart of daily bars says about a session: the bars as they were published, the splits
/// with the sessions on which they took effect, and whether all that is final.
///
/// @param before the sessions before `session`, oldest first
record ChartDays(ChartAnswer answer, MarketSession session, List<MarketSession> before) {

  /// Clocks differ; a market time further ahead is none, and would make a running bar final.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final int MAX_INTEGER_DIGITS = 12;

  /// The share by which a bar's close may differ from the price of the last trade.
  private static final BigDecimal FAR = new BigDecimal("0.005");

  DailyBars bars(Symbol symbol, Instant now) {
    if (!answer.granularity().equals("1d")) {
      throw answer.meta().at("dataGranularity").refusedAs("a day");
    }
    var byDate = byDate();
    AppliedSplits.check(answer.meta(), answer.splits(), byDate);
    var bars = byDate.entrySet().stream().map(day -> bar(day.getKey(), day.getValue())).toList();
    return new DailyBars(
        symbol, bars, effective(byDate), finality(byDate, now), YahooPrices.SOURCE);
  }

  /// Of two bars on one date the later one: a running bar is sometimes sent beside the day's own.
  private TreeMap<LocalDate, ChartBar> byDate() {
    var byDate = new TreeMap<LocalDate, ChartBar>();
    for (var bar : answer.bars()) {
      var date = bar.at().atZone(MarketSession.NEW_YORK).toLocalDate();
      if (date.isAfter(session.date()) || isSession(date)) {
        byDate.put(date, bar);
      }
    }
    return byDate;
  }

  /// Yahoo has bars on days without a session too.
  private boolean isSession(LocalDate date) {
    return Stream.concat(before.stream(), Stream.of(session))
        .anyMatch(it -> it.date().equals(date));
  }

  private DailyBar bar(LocalDate date, ChartBar bar) {
    var later = answer.splits().stream().filter(split -> split.date().isAfter(date)).toList();
    return new DailyBar(date, published(bar.open(), later), published(bar.close(), later));
  }

  private static Optional<BigDecimal> published(Optional<BigDecimal> sent, List<ChartSplit> later) {
    return sent.map(price -> AsPublished.price(price, later))
        .filter(price -> price.precision() - price.scale() <= MAX_INTEGER_DIGITS);
  }

  /// A split takes effect with the symbol's next bar, even one without prices (rules 6.3).
  private static List<Split> effective(TreeMap<LocalDate, ChartBar> byDate, ChartSplit split) {
    var on = byDate.ceilingKey(split.date());
    return on == null ? List.of() : List.of(split.effectiveOn(on));
  }

  private List<Split> effective(TreeMap<LocalDate, ChartBar> byDate) {
    var effective = new ArrayList<Split>();
    answer.splits().forEach(split -> effective.addAll(effective(byDate, split)));
    return effective;
  }

  /// Only a bar can be final: while the session's own has no close and no later day has begun, one
  /// is still to be expected, though the market be closed.
  private Finality finality(TreeMap<LocalDate, ChartBar> byDate, Instant now) {
    var marketTime = answer.marketTime();
    if (marketTime.filter(time -> time.isAfter(now.plus(SKEW))).isPresent()) {
      throw answer.meta().at("regularMarketTime").refusedAs("in the past");
    }
    var own = Optional.ofNullable(byDate.get(session.date())).flatMap(ChartBar::close);
    boolean isThere = own.isPresent() || byDate.higherKey(session.date()) != null;
    boolean isOver = marketTime.filter(time -> !time.isBefore(session.close())).isPresent();
    return isOver && isThere && own.map(close -> isAsTraded(close, marketTime)).orElse(true)
        ? Finality.FINAL
        : Finality.PROVISIONAL;
  }

  /// On the session's own evening the chart says what the symbol was last traded at, too. A bar far
  /// from it is on another basis: divided by a split that is not told yet.
  private boolean isAsTraded(BigDecimal close, Optional<Instant> marketTime) {
    boolean isSameEvening =
        marketTime
            .map(time -> time.atZone(MarketSession.NEW_YORK).toLocalDate())
            .equals(Optional.of(session.date()));
    return !isSameEvening
        || answer
            .meta()
            .value("regularMarketPrice")
            .map(VendorJson::price)
            .map(traded -> close.subtract(traded).abs().compareTo(traded.multiply(FAR)) <= 0)
            .orElse(true);
  }
}
