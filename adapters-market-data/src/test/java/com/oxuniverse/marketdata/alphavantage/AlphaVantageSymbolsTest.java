package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.bar;
import static com.oxuniverse.marketdata.alphavantage.Asking.dailyJson;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static com.oxuniverse.marketdata.alphavantage.Asking.quoteJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The game's symbols and Alpha Vantage's.
class AlphaVantageSymbolsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
  private static final Instant NEXT_NOON = newYork("2026-05-16T12:00");

  @ParameterizedTest
  @CsvSource({"IBM, IBM", "BRK.B, BRK-B", "BRK-B, BRK-B", "BF.B, BF-B"})
  void a_class_of_shares_is_asked_for_with_a_dash_and_answered_as_the_games(
      Symbol symbol, String asked) {
    var quotes = CannedHttp.says(quoteJson('"' + asked + '"', "\"219.3\"", "\"2026-05-15\""));
    assertThat(Asking.quote(quotes, symbol, NEXT_NOON).orElseThrow().symbol()).isEqualTo(symbol);
    var bars = CannedHttp.says(dailyJson(asked, "2026-05-15", bar("2026-05-15", "\"219.3\"")));
    assertThat(Asking.bars(bars, symbol, DAY, NEXT_NOON).symbol()).isEqualTo(symbol);

    assertThat(quotes.asked.getFirst().getQuery()).contains("symbol=" + asked + "&");
    assertThat(bars.asked.getFirst().getQuery()).contains("symbol=" + asked + "&");
  }

  @ParameterizedTest
  @CsvSource({
    "META, FB",
    "IBM, IBM.LON",
    "IBM, ibm",
    "IBM, ''",
    "TSCO.LON, TSCO.LON",
    "IWDA.AS, IWDA.AS",
    "BRK.B, BRK-A"
  })
  void an_answer_for_another_instrument_is_refused(Symbol symbol, String answered) {
    var quotes = CannedHttp.says(quoteJson('"' + answered + '"', "\"219.3\"", "\"2026-05-15\""));
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> Asking.quote(quotes, symbol, NEXT_NOON))
        .returns(Kind.OTHER_INSTRUMENT, VendorFailure::kind);
    var bars = CannedHttp.says(dailyJson(answered, "2026-05-15", bar("2026-05-15", "\"219.3\"")));
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> Asking.bars(bars, symbol, DAY, NEXT_NOON))
        .returns(Kind.OTHER_INSTRUMENT, VendorFailure::kind);
  }

  @Test
  void the_last_hundred_bars_and_the_latest_price_are_asked_for_as_documented() {
    var http = CannedHttp.says("{}");
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> Asking.bars(http, Asking.IBM, DAY, NEXT_NOON));
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> Asking.quote(http, Asking.IBM, NEXT_NOON));
    assertThat(http.asked)
        .extracting(Object::toString)
        .containsExactly(
            "https://vendor.example/query?function=TIME_SERIES_DAILY&outputsize=compact&symbol=IBM"
                + "&datatype=json&apikey=KFW3XQ5SECRET",
            "https://vendor.example/query?function=GLOBAL_QUOTE&symbol=IBM"
                + "&datatype=json&apikey=KFW3XQ5SECRET");
  }

  @Test
  void quotes_are_asked_for_one_by_one() {
    var http = CannedHttp.says("{}");
    var quotes = Asking.quotes(http, NEXT_NOON);
    assertThat(quotes.batch()).isEqualTo(1);
    assertThat(quotes.quotes(List.of(), Asking.PATIENCE)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotes.quotes(List.of(Asking.IBM, new Symbol("MSFT")), Asking.PATIENCE));
    assertThat(http.asked).isEmpty();
  }
}
