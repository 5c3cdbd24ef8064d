package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer in JSON: an object of whose fields one holds what was asked for, or a text why it does
/// not.
final class JsonAnswer implements Answer {

  private static final String QUOTE = "Global Quote";
  private static final String META = "Meta Data";
  private static final String SERIES = "Time Series (Daily)";

  private static final Set<String> NEW_YORK = Set.of("US/Eastern", "America/New_York");

  private final VendorJson root;

  /// @throws VendorFailure if the text is no JSON, or a text in it says no
  JsonAnswer(String text, String asked) {
    this.root = VendorJson.read(text);
    var said =
        Stream.of("Note", "Information", "Error Message")
            .flatMap(name -> root.value(name).stream())
            .map(VendorJson::text)
            .collect(Collectors.joining(" "));
    if (!said.isEmpty()) {
      throw Refusal.of(said, asked);
    }
    if (root.isObject() && root.fields().isEmpty()) {
      throw Cell.nothing();
    }
  }

  @Override
  public GlobalQuote quote() {
    var quote = root.at(QUOTE);
    if (quote.fields().isEmpty()) {
      throw Cell.nothing();
    }
    return GlobalQuote.of(
        quote.at("01. symbol").text(),
        given(quote, "05. price"),
        given(quote, "07. latest trading day"));
  }

  @Override
  public DailySeries daily() {
    var bars = bars(root.at(SERIES));
    if (bars.isEmpty()) {
      throw Cell.nothing();
    }
    // An index or a coin has its own time zone, and then other days.
    var zone = root.at(META, "5. Time Zone");
    if (!NEW_YORK.contains(zone.text())) {
      throw zone.refusedAs("New York's");
    }
    var refreshed = root.at(META, "3. Last Refreshed");
    return new DailySeries(
        Optional.of(root.at(META, "2. Symbol").text()),
        LastRefreshed.parse(refreshed.text()).orElseThrow(() -> refreshed.refusedAs("a time")),
        bars);
  }

  private static List<DailyBar> bars(VendorJson series) {
    return DailySeries.inOrder(
        series.fields().entrySet().stream()
            .map(entry -> bar(Cell.date(entry.getKey()), entry.getValue()))
            .toList());
  }

  /// The close is what was traded last, never the `5. adjusted close` of another function.
  private static DailyBar bar(LocalDate date, VendorJson bar) {
    return new DailyBar(
        date,
        given(bar, "1. open").flatMap(Cell::price),
        given(bar, "4. close").flatMap(Cell::price));
  }

  /// The value as text, absent if null; one that is missing makes it another answer.
  private static Optional<String> given(VendorJson object, String name) {
    var field = object.field(name).orElseThrow(() -> object.refusedAs("with a " + name));
    if (field.isNull()) {
      return Optional.empty();
    }
    return Optional.of(field.isNumber() ? field.number().toString() : field.text());
  }
}
