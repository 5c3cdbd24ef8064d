package com.oxuniverse.web.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewPrices.CurrentPrice;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class PricesHttpTest {

  private final Api api;
  private final StubbedGame game;

  PricesHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void a_current_price_has_time_source_and_age() {
    var reply = api.getAsPlayer("/api/v1/prices/current/AAPL");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "symbol": "AAPL",
                  "price": {
                    "price": "190.5",
                    "at": "2024-01-02T03:04:00Z",
                    "source": "replay",
                    "ageSeconds": 5,
                    "stale": false
                  },
                  "marketState": "CLOSED",
                  "now": "2024-01-02T03:04:05Z"
                }
                """));
  }

  @Test
  void a_price_that_nobody_knows_is_an_error_and_no_null() {
    game.price =
        () -> new CurrentPrice(Samples.AAPL, Optional.empty(), MarketState.OPEN, Samples.NOW);

    var reply = api.getAsPlayer("/api/v1/prices/current/AAPL");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("PRICE_MISSING");
  }

  @Test
  void closes_come_by_vendor_without_trailing_zeros() {
    var reply = api.getAsPlayer("/api/v1/prices/eod/AAPL/2024-01-02");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "symbol": "AAPL",
                  "tradingDay": "2024-01-02",
                  "prices": [
                    {
                      "vendor": "replay",
                      "vendorRevision": 1,
                      "close": "185.64",
                      "previousClose": "192.53",
                      "splitNumerator": "1",
                      "splitDenominator": "1",
                      "finality": "FINAL",
                      "objection": null,
                      "fetchedAt": "2024-01-02T21:15:00Z"
                    }
                  ]
                }
                """));
    assertThat(game.asked).containsExactly(List.of(Samples.AAPL, Samples.DAY));
  }

  @Test
  void closes_that_were_not_collected_are_not_there() {
    game.closes = List::of;

    assertThat(api.getAsPlayer("/api/v1/prices/eod/AAPL/2024-01-02").code())
        .isEqualTo("PRICE_MISSING");
  }

  @Test
  void a_close_that_must_not_decide_says_so() {
    game.closes =
        () ->
            List.of(
                Samples.eodPrice("alpha-vantage", Finality.PROVISIONAL, Optional.empty()),
                Samples.eodPrice("yahoo", Finality.FINAL, Optional.of(VoidReason.ABNORMAL_MOVE)));

    var closes = api.getAsPlayer("/api/v1/prices/eod/AAPL/2024-01-02").json().get("prices");

    assertThat(closes.get(0).get("finality").getStringValue()).isEqualTo("PROVISIONAL");
    assertThat(closes.get(0).get("objection").isNull()).isTrue();
    assertThat(closes.get(1).get("vendorRevision").getIntValue()).isEqualTo(2);
    assertThat(closes.get(1).get("objection").getStringValue()).isEqualTo("ABNORMAL_MOVE");
  }

  @Test
  void no_price_is_younger_than_now() {
    var early = new Quote(Samples.AAPL, BigDecimal.TEN, Samples.NOW.plusMillis(1), "yahoo");
    game.price =
        () ->
            new CurrentPrice(
                Samples.AAPL,
                Optional.of(new LastPrice(early, false)),
                MarketState.OPEN,
                Samples.NOW);

    var price = api.getAsPlayer("/api/v1/prices/current/AAPL").json().get("price");

    assertThat(price.get("ageSeconds").getLongValue()).isZero();
  }

  @Test
  void a_price_too_old_to_pick_against_is_shown_as_stale() {
    var old = new Quote(Samples.AAPL, BigDecimal.TEN, Samples.NOW.minusSeconds(90_000), "yahoo");
    game.price =
        () ->
            new CurrentPrice(
                Samples.AAPL, Optional.of(new LastPrice(old, true)), MarketState.OPEN, Samples.NOW);

    var price = api.getAsPlayer("/api/v1/prices/current/AAPL").json().get("price");

    assertThat(price.get("stale").getBooleanValue()).isTrue();
    assertThat(price.get("ageSeconds").getLongValue()).isEqualTo(90_000);
  }
}
