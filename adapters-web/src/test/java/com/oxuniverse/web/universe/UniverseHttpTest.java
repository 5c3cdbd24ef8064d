package com.oxuniverse.web.universe;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class UniverseHttpTest {

  private static final String UPSERT = "/api/v1/admin/universe/upsert";
  private static final String UNIVERSE =
      """
      {
        "tradingDay": "2024-01-02",
        "now": "2024-01-02T03:04:05Z",
        "marketState": "CLOSED",
        "symbols": [
          {
            "symbol": "AAPL",
            "price": {
              "price": "190.5",
              "at": "2024-01-02T03:04:00Z",
              "source": "replay",
              "ageSeconds": 5,
              "stale": false
            }
          },
          {"symbol": "BRK.B", "price": null}
        ]
      }
      """;

  private final Api api;
  private final StubbedGame game;

  UniverseHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void today_lists_the_symbols_in_order_with_price_and_age() {
    var reply = api.get("/api/v1/universe/today");

    assertThat(reply.json()).isEqualTo(reply.read(UNIVERSE));
    assertThat(game.asked).containsExactly(Samples.DAY);
  }

  @Test
  void any_day_can_be_asked_for() {
    var reply = api.get("/api/v1/universe/2024-02-29");

    assertThat(reply.json()).isEqualTo(reply.read(UNIVERSE));
    assertThat(game.asked).containsExactly(TradingDay.parse("2024-02-29"));
  }

  @Test
  void prices_of_a_day_are_the_same_list() {
    var reply = api.getAsPlayer("/api/v1/prices/universe/2024-01-02");

    assertThat(reply.json()).isEqualTo(reply.read(UNIVERSE));
  }

  @Test
  void a_day_without_a_universe_is_not_there() {
    game.universe = Optional::empty;

    assertThat(api.get("/api/v1/universe/today").code()).isEqualTo("NOT_FOUND");
    assertThat(api.get("/api/v1/universe/2024-01-06").status()).isEqualTo(404);
    assertThat(api.getAsPlayer("/api/v1/prices/universe/2024-01-06").status()).isEqualTo(404);
  }

  @Test
  void an_admin_replaces_the_symbols_and_sees_what_changed() {
    var reply =
        api.asAdmin(
            "POST", UPSERT, "{\"tradingDay\":\"2024-01-02\",\"symbols\":[\"AAPL\",\"MSFT\"]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "added": 1,
                  "moved": 1,
                  "removed": 0,
                  "symbols": ["AAPL", "MSFT"],
                  "warnings": ["SESSION_ALREADY_OPEN"]
                }
                """));
    assertThat(game.asked)
        .containsExactly(
            new UpsertUniverse.Command(
                Samples.DAY, List.of(Samples.AAPL, new Symbol("MSFT")), "hana#1"));
  }

  @Test
  void without_symbols_the_default_is_asked_for() {
    api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\"}");
    api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\",\"symbols\":[]}");
    api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\",\"symbols\":null}");

    var theDefault = new UpsertUniverse.Command(Samples.DAY, List.of(), "hana#1");
    assertThat(game.asked).containsExactly(theDefault, theDefault, theDefault);
  }

  @Test
  void five_hundred_long_symbols_fit_into_a_request() {
    var symbols = IntStream.range(0, 500).mapToObj(i -> "\"ABCDEFG%03d\"".formatted(i)).toList();

    var reply =
        api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\",\"symbols\":" + symbols + "}");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void symbols_with_live_picks_are_named() {
    game.upserted = () -> new UpsertUniverse.HasLivePicks(Set.of(new Symbol("MSFT"), Samples.AAPL));

    var reply = api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\"}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("HAS_LIVE_PICKS");
    assertThat(reply.json().get("symbols")).isEqualTo(reply.read("[\"AAPL\",\"MSFT\"]"));
  }

  @Test
  void a_day_that_cannot_be_played_or_is_settled_is_refused() {
    game.upserted = UpsertUniverse.NotPlayable::new;
    assertThat(api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-01\"}").code())
        .isEqualTo("NOT_PLAYABLE");

    game.upserted = UpsertUniverse.AlreadySettled::new;
    assertThat(api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2024-01-02\"}").code())
        .isEqualTo("ALREADY_SETTLED");
  }

  @Test
  void a_year_that_the_calendar_does_not_know_is_said_to_be_so() {
    game.upserted =
        () -> {
          throw new UnknownYearException(2500, 1990, 2030);
        };

    var reply = api.asAdmin("POST", UPSERT, "{\"tradingDay\":\"2500-01-02\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("UNKNOWN_YEAR");
    assertThat(reply.json().get("detail").getStringValue()).contains("1990 to 2030, not 2500");
  }
}
