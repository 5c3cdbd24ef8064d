package com.oxuniverse.marketdata.yahoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A chart in the shape of the recorded ones.
record Charts(
    String symbol,
    String meta,
    List<String> timestamps,
    List<String> opens,
    List<String> closes,
    List<String> splits) {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// Traded last at that instant and price, a day's bars.
  static Charts daily(String symbol, String price, String at) {
    var meta =
        """
        "currency": "USD", "exchangeName": "NMS", "instrumentType": "EQUITY", \
        "regularMarketPrice": %s, "regularMarketTime": %d, "dataGranularity": "1d"\
        """
            .formatted(price, Instant.parse(at).getEpochSecond());
    return new Charts(symbol, meta, List.of(), List.of(), List.of(), List.of());
  }

  Charts minutes() {
    return with("\"1d\"", "\"1m\"");
  }

  /// With another text in the meta.
  Charts with(String text, String other) {
    return new Charts(symbol, meta.replace(text, other), timestamps, opens, closes, splits);
  }

  /// A bar that begins at the open of trading, both prices as JSON.
  Charts bar(String date, String open, String close) {
    return barAt(LocalDate.parse(date), LocalTime.of(9, 30), open, close);
  }

  Charts barAt(LocalDate date, LocalTime time, String open, String close) {
    long at = date.atTime(time).atZone(NEW_YORK).toEpochSecond();
    return new Charts(
        symbol,
        meta,
        more(timestamps, Long.toString(at)),
        more(opens, open),
        more(closes, close),
        splits);
  }

  Charts split(String date, String numerator, String denominator) {
    long at = LocalDate.parse(date).atTime(9, 30).atZone(NEW_YORK).toEpochSecond();
    var split =
        "\"%d\": {\"date\": %d, \"numerator\": %s, \"denominator\": %s, \"splitRatio\": \"x\"}"
            .formatted(at, at, numerator, denominator);
    return new Charts(symbol, meta, timestamps, opens, closes, more(splits, split));
  }

  String json() {
    // What must never be taken for a close.
    var adjusted = closes.stream().map(close -> "1.5").collect(Collectors.toList());
    return """
    {"chart": {"result": [{"meta": {"symbol": "%s", %s}, "timestamp": [%s],
      "events": {"dividends": {"1": {"amount": 0.2, "date": 1}}, "splits": {%s}},
      "indicators": {"quote": [{"open": [%s], "close": [%s], "volume": [null]}],
        "adjclose": [{"adjclose": [%s]}]}}], "error": null}}
    """
        .formatted(
            symbol,
            meta,
            String.join(", ", timestamps),
            String.join(", ", splits),
            String.join(", ", opens),
            String.join(", ", closes),
            String.join(", ", adjusted));
  }

  private static List<String> more(List<String> all, String one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
