package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that cannot work are refused at the start, not at the first price.
class AlphaVantageSettingsTest {

  private static final Instant NOW = newYork("2026-05-16T12:00");

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "line\nbreak", "schlüssel"})
  void a_key_that_can_be_none_is_refused_at_once_and_not_repeated(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlphaVantageSettings(URI.create("https://vendor.example"), key))
        .withMessageContaining("API key")
        .satisfies(refusal -> {
          if (!key.isBlank()) {
            assertThat(refusal.getMessage()).doesNotContain(key);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vendor.example",
        "ftp://vendor.example",
        "/query",
        "https:///query",
        "https://vendor.example/query?apikey=kFw3",
        "https://me@vendor.example"
      })
  void a_base_url_that_can_be_none_is_refused_at_once(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlphaVantageSettings(URI.create(url), "kFw3"))
        .withMessageContaining("base URL")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("kFw3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://vendor.example",
        "https://vendor.example/",
        "https://vendor.example/query",
        "https://vendor.example/query/"
      })
  void a_base_url_may_have_the_path_or_not(String url) {
    var http = CannedHttp.says("{}");
    var bars = new AlphaVantageBars(http, new AlphaVantageSettings(URI.create(url), "kFw3"));
    var session = Asking.session(LocalDate.of(2026, 5, 15));
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> bars.bars(IBM, session, List.of(), NOW, Duration.ofSeconds(1)));
    assertThat(http.asked.getFirst().getPath()).isEqualTo("/query");
  }
}
