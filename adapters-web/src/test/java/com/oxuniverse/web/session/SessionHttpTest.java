package com.oxuniverse.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewSession.Eligibility;
import com.oxuniverse.application.port.in.ViewSession.Today;
import com.oxuniverse.domain.calendar.ClosureReason;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest
class SessionHttpTest {

  private final Api api;
  private final StubbedGame game;

  SessionHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void today_tells_phase_window_and_next_opening_to_everyone() {
    var reply = api.get("/api/v1/session/today");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "now": "2024-01-02T03:04:05Z",
                  "tradingDay": "2024-01-02",
                  "phase": "OPEN",
                  "reason": null,
                  "marketState": "CLOSED",
                  "takingPicks": true,
                  "window": {
                    "opensAt": "2024-01-01T21:00:00Z",
                    "closesAt": "2024-01-02T14:59:00Z"
                  },
                  "settleDueAt": "2024-01-02T21:15:00Z",
                  "nextOpening": "2024-01-02T21:00:00Z",
                  "openedAt": "2024-01-01T21:00:00Z",
                  "closedAt": null,
                  "settledAt": null
                }
                """));
  }

  @Test
  void a_day_without_a_session_is_closed_and_says_why() {
    game.today =
        () ->
            new Today(
                Instant.parse("2024-01-01T03:00:00Z"),
                TradingDay.parse("2024-01-01"),
                Optional.empty(),
                Optional.of(ClosureReason.HOLIDAY),
                Instant.parse("2024-01-01T21:00:00Z"),
                MarketState.CLOSED);

    var today = api.get("/api/v1/session/today").json();

    assertThat(today.get("phase").getStringValue()).isEqualTo("CLOSED");
    assertThat(today.get("reason").getStringValue()).isEqualTo("HOLIDAY");
    assertThat(today.get("takingPicks").getBooleanValue()).isFalse();
    assertThat(today.get("window").isNull()).isTrue();
    assertThat(today.get("nextOpening").getStringValue()).isEqualTo("2024-01-01T21:00:00Z");
  }

  @Test
  void a_day_that_is_not_prepared_yet_is_scheduled() {
    game.today =
        () ->
            new Today(
                Samples.NOW,
                Samples.DAY,
                Optional.empty(),
                Optional.empty(),
                Samples.NOW,
                MarketState.AFTER);

    var today = api.get("/api/v1/session/today").json();

    assertThat(today.get("phase").getStringValue()).isEqualTo("SCHEDULED");
    assertThat(today.get("reason").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MarketState.class)
  void today_tells_what_the_exchange_is_doing(MarketState state) {
    game.today =
        () ->
            new Today(
                Samples.NOW,
                Samples.DAY,
                Optional.of(Samples.session()),
                Optional.empty(),
                Samples.NOW,
                state);

    assertThat(api.get("/api/v1/session/today").json().get("marketState").getStringValue())
        .isEqualTo(state.name());
  }

  @Test
  void a_player_is_told_that_a_pick_would_be_taken() {
    var reply = api.getAsPlayer("/api/v1/session/can-predict");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "canPredict": true,
                  "reason": null,
                  "marketState": "CLOSED",
                  "slotsAvailable": 2,
                  "nextRefillAt": "2024-01-02T03:09:05Z",
                  "nextOpening": "2024-01-02T21:00:00Z"
                }
                """));
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void a_player_is_told_why_no_pick_would_be_taken() {
    game.eligibility =
        () ->
            new Eligibility(Samples.today(), Samples.slots(), Optional.of(Refusal.SLOTS_EXHAUSTED));

    var eligibility = api.getAsPlayer("/api/v1/session/can-predict").json();

    assertThat(eligibility.get("canPredict").getBooleanValue()).isFalse();
    assertThat(eligibility.get("reason").getStringValue()).isEqualTo("SLOTS_EXHAUSTED");
  }
}
