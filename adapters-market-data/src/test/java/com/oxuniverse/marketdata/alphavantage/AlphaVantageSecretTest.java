package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The key is part of every address, and the vendor repeats it: nobody else may learn of it.
class AlphaVantageSecretTest {

  private static final Instant NOW = newYork("2026-05-16T12:00");

  /// Characters that look different in an address.
  private static final String KEY = "kFw3+x/Q5=S%1";

  private static final AlphaVantageSettings SETTINGS =
      new AlphaVantageSettings(URI.create("https://vendor.example"), KEY);

  static Stream<CannedHttp> vendors() {
    return Stream.of(
        CannedHttp.repeatsTheAddress("{\"Information\": \"cannot answer ", "\"}"),
        CannedHttp.repeatsTheAddress("{\"Error Message\": \"", "\"}"),
        CannedHttp.repeatsTheAddress("<html>not found: ", "</html>\n"),
        CannedHttp.repeatsTheAddress("{\"Meta Data\": {\"5. Time Zone\": \"", "\"}}"),
        CannedHttp.repeatsTheAddress("{\"Global Quote\": {\"01. symbol\": \"", "\"}}"),
        CannedHttp.repeatsTheAddress("{\"Time Series (Daily)\": {\"", "\": 1}}"),
        CannedHttp.says(Asking.quoteJson('"' + KEY + '"', "\"1\"", "\"2026-05-15\"")),
        CannedHttp.says(Asking.quoteJson("\"IBM\"", '"' + KEY + '"', "\"2026-05-15\"")),
        CannedHttp.says(Asking.quoteJson("\"IBM\"", "\"1\"", '"' + KEY + '"')),
        CannedHttp.says(Asking.dailyJson("IBM", KEY, Asking.bar("2026-05-15", "\"1\""))),
        CannedHttp.says(Asking.dailyJson("IBM", "2026-05-15", Asking.bar(KEY, "\"1\""))),
        CannedHttp.says("{\"Note\": \"We have detected your API key as %s\"}".formatted(KEY)),
        CannedHttp.says("{\"Note\": \"your key is %s\"}".formatted(KEY.toUpperCase(Locale.ROOT))),
        CannedHttp.says(KEY + "," + KEY + "\n"),
        CannedHttp.fails(uri -> new VendorFailure(Kind.UNAVAILABLE, "no answer from " + uri)),
        CannedHttp.fails(uri ->
            new VendorFailure(
                Kind.UNAVAILABLE, "no answer", new IOException("broken: " + uri.getRawQuery()))),
        CannedHttp.fails(uri ->
            new VendorFailure(
                Kind.UNAVAILABLE,
                "no answer",
                new IOException("broken", new IOException(uri.getQuery())))));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void no_failure_tells_the_key(CannedHttp http) {
    var bars = new AlphaVantageBars(http, SETTINGS);
    var quotes = new AlphaVantageQuotes(http, SETTINGS, Asking.CALENDAR, InstantSource.fixed(NOW));
    var session = Asking.session(LocalDate.of(2026, 5, 15));
    var within = Duration.ofSeconds(1);
    for (var failure :
        List.of(
            catchThrowableOfType(
                VendorFailure.class, () -> bars.bars(IBM, session, List.of(), NOW, within)),
            catchThrowableOfType(VendorFailure.class, () -> quotes.quotes(List.of(IBM), within)))) {
      var told = new StringWriter();
      failure.printStackTrace(new PrintWriter(told));
      assertThat(told.toString().toLowerCase(Locale.ROOT))
          .doesNotContain(KEY.toLowerCase(Locale.ROOT), "kfw3%2bx%2fq5%3ds%251");
    }
    assertThat(http.asked.toString()).contains("kFw3%2Bx%2FQ5%3DS%251");
  }

  @Test
  void a_long_text_is_cut_short_but_not_within_the_key() {
    for (int length = 0; length < 300; length++) {
      var text = "x".repeat(length) + " " + Asking.KEY + " " + "y".repeat(300);
      var http = CannedHttp.says("{\"Information\": \"%s\"}".formatted(text));
      var failure = catchThrowableOfType(VendorFailure.class, () -> Asking.quote(http, IBM, NOW));
      assertThat(failure).hasMessageNotContainingAny("KFW3", "KFW").hasMessageEndingWith("…");
      assertThat(failure.getMessage()).hasSizeLessThan(250);
    }
  }

  @Test
  void a_text_of_many_lines_is_told_in_one() {
    var http = CannedHttp.says("{\"Information\": \"first\\n\\tsecond\\u0007 line\"}");
    assertThat(catchThrowableOfType(VendorFailure.class, () -> Asking.quote(http, IBM, NOW)))
        .hasMessage("Alpha Vantage answers IBM with 'first second line'");
  }

  @Test
  void a_fault_in_the_connection_that_nobody_foresaw_does_not_tell_the_key_either() {
    var http = CannedHttp.breaks(uri -> new IllegalArgumentException("bad address " + uri));
    assertThatIllegalStateException()
        .isThrownBy(() -> Asking.quote(http, IBM, NOW))
        .withMessageContaining("bad address")
        .withNoCause()
        .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(Asking.KEY));
    var harmless = new IllegalArgumentException("of another kind");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Asking.quote(CannedHttp.breaks(uri -> harmless), IBM, NOW))
        .isSameAs(harmless);
  }

  @Test
  void what_holds_the_key_does_not_show_it() {
    var http = CannedHttp.says("{}");
    assertThat(
            List.of(
                SETTINGS,
                new Secret(KEY),
                new AlphaVantageQuery(http, SETTINGS),
                new AlphaVantageBars(http, SETTINGS)))
        .allSatisfy(holder -> assertThat(holder.toString()).doesNotContain("kFw3"));
    assertThat(SETTINGS.toString()).contains("https://vendor.example");
  }

  @Test
  void a_failure_that_does_not_tell_the_key_is_passed_on_with_its_cause() {
    var failure = new VendorFailure(Kind.UNAVAILABLE, "no answer", new IOException("reset"));
    var http = CannedHttp.fails(uri -> failure);
    assertThat(catchThrowableOfType(VendorFailure.class, () -> Asking.quote(http, IBM, NOW)))
        .isSameAs(failure);
  }
}
