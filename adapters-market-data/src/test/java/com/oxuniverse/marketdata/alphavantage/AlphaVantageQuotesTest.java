package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static com.oxuniverse.marketdata.alphavantage.Asking.quoteJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What makes a quote of Alpha Vantage's one, and of when it is.
class AlphaVantageQuotesTest {

  private static final Instant NEXT_NOON = newYork("2026-05-16T12:00");

  @ParameterizedTest
  @CsvSource({
    "'\"219.3000\"', '\"2026-05-15\"', 219.3",
    "219.3, '\"2026-05-15\"', 219.3",
    // Without a price, a usable one, or a time of its own it is no quote.
    "null, '\"2026-05-15\"',",
    "'\"0.0000\"', '\"2026-05-15\"',",
    "'\"-3\"', '\"2026-05-15\"',",
    "'\"0.0000001\"', '\"2026-05-15\"',",
    "'\"219.3\"', null,",
    // Days without a session, or of which the calendar knows nothing.
    "'\"219.3\"', '\"2026-05-10\"',",
    "'\"219.3\"', '\"1929-10-29\"',"
  })
  void a_quote_has_a_positive_price_and_a_time(String price, String day, String expected) {
    var http = CannedHttp.says(quoteJson("\"IBM\"", price, day));
    assertThat(Asking.quote(http, IBM, NEXT_NOON).map(quote -> quote.price().toPlainString()))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"NaN\"', '\"2026-05-15\"'",
    "'\"n/a\"', '\"2026-05-15\"'",
    "'\"\"', '\"2026-05-15\"'",
    "'\"1e999999999\"', '\"2026-05-15\"'",
    "'{}', '\"2026-05-15\"'",
    "true, '\"2026-05-15\"'",
    "'\"219.3\"', '\"today\"'",
    "'\"219.3\"', '\"2026-05-17\"'"
  })
  void a_quote_of_nonsense_is_refused(String price, String day) {
    assertThat(
            AlphaVantageRefusalsTest.refusalOfQuote(
                CannedHttp.says(quoteJson("\"IBM\"", price, day))))
        .isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01. symbol", "05. price", "07. latest trading day"})
  void a_quote_that_lacks_a_field_is_another_answer(String field) {
    var quote = quoteJson("\"IBM\"", "\"219.3\"", "\"2026-05-15\"").replace(field, "something");
    assertThat(AlphaVantageRefusalsTest.refusalOfQuote(CannedHttp.says(quote)))
        .isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    // While anything is traded, nobody knows of when the price is.
    "2026-05-15T09:00:00, ",
    "2026-05-15T12:00:00, ",
    "2026-05-15T15:59:59, ",
    "2026-05-15T16:00:00, ",
    "2026-05-15T19:59:59, ",
    "2026-05-15T20:00:00, 2026-05-15T20:00:00Z",
    "2026-05-18T03:59:59, 2026-05-15T20:00:00Z",
    "2026-05-18T04:00:00, ",
    "2026-05-18T08:00:00, "
  })
  void a_quote_is_as_old_as_its_days_close(String asked, Instant at) {
    var http = CannedHttp.says(quoteJson("\"IBM\"", "\"219.3\"", "\"2026-05-15\""));
    assertThat(Asking.quote(http, IBM, newYork(asked)).map(Quote::at))
        .isEqualTo(Optional.ofNullable(at));
  }
}
