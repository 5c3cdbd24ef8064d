package com.oxuniverse.marketdata.yahoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.RecordedData;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import com.oxuniverse.marketdata.yahoo.QuoteAnswer.Priced;
import com.oxuniverse.marketdata.yahoo.QuoteAnswer.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads every recorded answer of Yahoo and compares it with what the file holds, which was looked
/// up by other means: `yahoo-recorded-responses.txt`.
class YahooRecordedResponsesTest {

  private static final Set<String> FOLDERS =
      Set.of(
          "chart", "chart_handmade_fake", "quote_v7", "errors_quoted", "errors_recorded", "lists");

  @TestFactory
  Stream<DynamicTest> an_answer_is_read_as_what_it_holds_or_refused() throws IOException {
    RecordedData.at("yahoo");
    return rows().map(row -> dynamicTest(row.get(0) + " " + row.get(1), () -> check(row)));
  }

  @Test
  void every_file_has_a_row() throws IOException {
    var data = RecordedData.at("yahoo");
    var files = new TreeSet<String>();
    for (var folder : FOLDERS) {
      try (var all = Files.list(data.resolve(folder))) {
        all.map(data::relativize).map(Path::toString).forEach(files::add);
      }
    }
    assertThat(rows().map(row -> row.get(1))).containsAll(files).doesNotHaveDuplicates();
  }

  private static Stream<List<String>> rows() throws IOException {
    try (var table =
        YahooRecordedResponsesTest.class.getResourceAsStream("/yahoo-recorded-responses.txt")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    }
  }

  private static void check(List<String> row) {
    var file = row.get(1);
    switch (row.get(0)) {
      case "chart" -> {
        var response = RecordedResponses.read(file, 200);
        var symbol = new Symbol(row.get(2));
        assertThat(said(() -> told(YahooChartQuotes.read(symbol, response)))).isEqualTo(row.get(4));
        assertThat(said(() -> bars(symbol, row.get(3), response))).isEqualTo(row.get(5));
      }
      case "quote" ->
          assertThat(quotes(row.get(2), RecordedResponses.read(file, 200))).isEqualTo(row.get(3));
      case "list" ->
          assertThat(YahooMostActive.read(RecordedResponses.read(file, 200)))
              .extracting(Symbol::ticker)
              .isEqualTo(List.of(row.get(2).split(" ")));
      case "error" ->
          refused(file, row.get(2).equals("-") ? 200 : Integer.parseInt(row.get(2)), row.get(3));
      case "crumb" -> crumb(RecordedResponses.read(file, 200), row.get(2));
      default -> throw new IllegalArgumentException("unknown kind of row: " + row);
    }
  }

  /// By whoever might get such an answer.
  private static void refused(String file, int status, String kind) {
    var response = RecordedResponses.read(file, status);
    var symbol = new Symbol("ADH");
    assertThat(said(() -> ChartAnswer.read(symbol, response).toString())).isEqualTo(kind);
    assertThat(said(() -> QuoteAnswer.read(List.of(symbol), response).toString())).isEqualTo(kind);
    assertThat(said(() -> YahooMostActive.read(response).toString())).isEqualTo(kind);
  }

  private static void crumb(VendorResponse recorded, String crumb) {
    var asked = new ArrayList<String>();
    var http =
        new VendorHttp() {
          @Override
          public VendorResponse get(URI uri, Map<String, String> headers, Duration within) {
            asked.add(uri.toString());
            return uri.getPath().endsWith("getcrumb")
                ? recorded
                : new VendorResponse(404, Map.of("set-cookie", List.of("A3=x; Path=/")), "");
          }

          @Override
          public void close() {}
        };
    var session = new YahooSession(http, YahooSettings.DEFAULT, () -> 0);
    var _ = session.get("/v7/finance/quote?symbols=AAPL", Duration.ofSeconds(1));
    assertThat(asked).last().asString().endsWith("?symbols=AAPL&crumb=" + crumb);
  }

  private static String said(Supplier<String> reading) {
    try {
      return reading.get();
    } catch (VendorFailure e) {
      return e.kind().toString();
    }
  }

  private static String told(Quote quote) {
    return "%s @ %s".formatted(quote.price().toPlainString(), quote.at());
  }

  private static String quotes(String symbols, VendorResponse response) {
    var asked = Stream.of(symbols.split(" ")).map(Symbol::new).toList();
    var answers = QuoteAnswer.read(asked, response);
    return asked.stream()
        .sorted()
        .map(symbol ->
            symbol
                + " "
                + switch (answers.get(symbol)) {
                  case Priced(var quote) -> told(quote);
                  case Refused(var failure) -> failure.kind();
                })
        .collect(Collectors.joining(", "));
  }

  private static String bars(Symbol symbol, String date, VendorResponse response) {
    var answer = ChartAnswer.read(symbol, response);
    var last = LocalDate.parse(date.equals("-") ? "2021-01-11" : date);
    var sessions = sessions(last);
    var days = new ChartDays(answer, sessions.getLast(), sessions.subList(0, sessions.size() - 1));
    return told(days.bars(symbol, answer.marketTime().orElseThrow()), last);
  }

  /// All of two and a half years up to a date.
  private static List<MarketSession> sessions(LocalDate last) {
    var calendar = NyseCalendar.create();
    return last.minusDays(900)
        .datesUntil(last.plusDays(1))
        .flatMap(date -> calendar.sessionOn(date).stream())
        .toList();
  }

  private static String told(DailyBars bars, LocalDate last) {
    var bar = bars.on(last).orElseThrow();
    var open = bar.open().map(price -> price.toPlainString()).orElse("unknown");
    return "%d bars since %s, opened %s, closed %s, %s"
            .formatted(
                bars.bars().size(),
                bars.bars().getFirst().date(),
                open,
                bar.close().orElseThrow().toPlainString(),
                bars.finality())
        + bars.splits().stream()
            .map(it ->
                ", split %s:%s on %s".formatted(it.numerator(), it.denominator(), it.effectiveOn()))
            .collect(Collectors.joining());
  }
}
