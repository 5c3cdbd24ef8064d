package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.marketdata.vendor.VendorJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// A split as Yahoo dates it: `{"date": 1598880600, "numerator": 4, "denominator": 1}`.
///
/// @param date in New York; every price of an earlier date has been adjusted for it
record ChartSplit(LocalDate date, BigInteger numerator, BigInteger denominator) {

  /// Of a stock dividend, 1281:1000, or of a spin-off, 1.0543:1; no real one has more.
  private static final int MAX_DIGITS = 12;

  /// Oldest first. One that cannot be read makes the whole answer useless, for nobody could tell
  /// what the prices before it were.
  static List<ChartSplit> all(VendorJson result) {
    var splits = new ArrayList<ChartSplit>();
    var dates = new HashSet<LocalDate>();
    var events = result.value("events").flatMap(it -> it.value("splits"));
    if (events.isPresent()) {
      for (var event : events.get().fields().values()) {
        var split = read(event);
        if (!dates.add(split.date())) {
          throw event.refusedAs("the only split of its day");
        }
        splits.add(split);
      }
    }
    splits.sort(Comparator.comparing(ChartSplit::date));
    return List.copyOf(splits);
  }

  Split effectiveOn(LocalDate session) {
    return new Split(session, numerator, denominator);
  }

  private static ChartSplit read(VendorJson event) {
    var n = factor(event.at("numerator"));
    var d = factor(event.at("denominator"));
    int scale = Math.max(n.scale(), d.scale());
    return new ChartSplit(
        event.at("date").epochSecond().atZone(MarketSession.NEW_YORK).toLocalDate(),
        n.movePointRight(scale).toBigIntegerExact(),
        d.movePointRight(scale).toBigIntegerExact());
  }

  private static BigDecimal factor(VendorJson value) {
    var factor = value.number().stripTrailingZeros();
    boolean sane =
        factor.signum() > 0
            && factor.scale() <= MAX_DIGITS
            && factor.scale() >= -MAX_DIGITS
            && factor.precision() <= MAX_DIGITS;
    if (!sane) {
      throw value.refusedAs("a part of a split");
    }
    return factor.setScale(Math.max(0, factor.scale()));
  }
}
