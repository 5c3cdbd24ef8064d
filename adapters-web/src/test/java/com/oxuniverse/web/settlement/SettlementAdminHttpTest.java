package com.oxuniverse.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class SettlementAdminHttpTest {

  private static final String ADMIN = "/api/v1/admin/settlement";
  private static final String CLOSE =
      "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\",\"close\":\"185.64\",\"reason\":\"x\"%s}";
  private static final String VOID =
      "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\",\"voidReason\":\"DELISTED\","
          + "\"reason\":\"gone\"}";
  private static final String SUMMARY =
      """
      {
        "tradingDay": "2024-01-02",
        "phase": "SETTLED",
        "settledAt": "2024-01-02T21:15:00Z",
        "settlingMillis": 1200,
        "totals": {
          "picks": 3,
          "correct": 1,
          "incorrect": 1,
          "void": 1,
          "cancelled": 2,
          "pointsPaid": 50
        },
        "voidReasons": {"UNCHANGED": 1},
        "symbols": [
          {
            "symbol": "AAPL",
            "picks": 3,
            "correct": 1,
            "incorrect": 1,
            "void": 1,
            "pointsPaid": 50
          }
        ]
      }
      """;

  private final Api api;
  private final StubbedGame game;

  SettlementAdminHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply settleDay() {
    return api.asAdmin("POST", ADMIN + "/settle-day/2024-01-02", "");
  }

  private Reply settleManually(String body) {
    return api.asAdmin("POST", ADMIN + "/manual-settle", body);
  }

  private Reply correct(String body) {
    return api.asAdmin("POST", ADMIN + "/correct", body);
  }

  @Test
  void a_day_is_settled_and_shown_in_numbers() {
    var reply = settleDay();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(reply.read("{\"alreadySettled\":false,\"summary\":%s}".formatted(SUMMARY)));
    assertThat(game.asked).containsExactly(Samples.DAY);
  }

  @Test
  void a_day_that_was_settled_before_says_so() {
    game.daySettled = () -> new SettleTradingDay.AlreadySettled(Samples.summary());

    assertThat(settleDay().body()).contains("\"alreadySettled\":true");
  }

  @Test
  void a_day_that_cannot_be_settled_says_what_to_do_first() {
    game.daySettled = SettleTradingDay.UniverseMissing::new;
    assertThat(settleDay().body())
        .contains("UNIVERSE_MISSING")
        .contains("POST /api/v1/admin/universe/upsert");

    game.daySettled = SettleTradingDay.NotClosed::new;
    assertThat(settleDay().code()).isEqualTo("SESSION_NOT_CLOSED");

    game.daySettled = SettleTradingDay.NoSession::new;
    assertThat(settleDay().code()).isEqualTo("SESSION_MISSING");

    game.daySettled = SettleTradingDay.NeverOpened::new;
    assertThat(settleDay().code()).isEqualTo("NEVER_OPENED");

    game.daySettled = () -> new SettleTradingDay.NotDue(Samples.NOW);
    assertThat(settleDay().json().get("dueAt").getStringValue()).isEqualTo("2024-01-02T03:04:05Z");
  }

  @Test
  void missing_closes_are_named_with_the_time_of_giving_up() {
    game.daySettled = () -> new SettleTradingDay.AwaitingCloses(Set.of(Samples.AAPL), Samples.NOW);

    var reply = settleDay();

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("CLOSES_MISSING");
    assertThat(reply.json().get("symbols")).isEqualTo(reply.read("[\"AAPL\"]"));
    assertThat(reply.json().get("dueAt").getStringValue()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(reply.json().get("detail").getStringValue()).contains("manual-settle");
  }

  @Test
  void the_summary_of_a_day() {
    var reply = api.getAsAdmin(ADMIN + "/summary/2024-01-02");

    assertThat(reply.json()).isEqualTo(reply.read(SUMMARY));
  }

  @Test
  void a_day_without_a_session_has_no_summary() {
    game.summary = Optional::empty;

    assertThat(api.getAsAdmin(ADMIN + "/summary/2024-01-01").code()).isEqualTo("SESSION_MISSING");
  }

  @Test
  void a_symbol_is_settled_by_hand_with_a_close() {
    var reply = settleManually(CLOSE.formatted(""));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("decidedBy").getStringValue()).isEqualTo("hana");
    assertThat(game.asked)
        .containsExactly(
            new SettleManually.Command(
                Samples.DAY,
                Samples.AAPL,
                new ManualVerdict.Close(new BigDecimal("185.64")),
                "hana#1",
                "x"));
  }

  @Test
  void a_symbol_is_settled_by_hand_as_void() {
    settleManually(VOID);

    assertThat(game.asked)
        .containsExactly(
            new SettleManually.Command(
                Samples.DAY,
                Samples.AAPL,
                new ManualVerdict.Voided(VoidReason.DELISTED),
                "hana#1",
                "gone"));
  }

  @Test
  void every_reason_not_to_settle_by_hand_has_its_code() {
    game.manuallySettled = () -> new SettleManually.AlreadySettled(Samples.settlement());
    assertThat(settleManually(VOID).code()).isEqualTo("ALREADY_SETTLED");

    game.manuallySettled = SettleManually.NotInUniverse::new;
    assertThat(settleManually(VOID).code()).isEqualTo("NOT_IN_UNIVERSE");

    game.manuallySettled = SettleManually.NotClosed::new;
    assertThat(settleManually(VOID).code()).isEqualTo("SESSION_NOT_CLOSED");

    game.manuallySettled = () -> new SettleManually.NotDue(Samples.NOW);
    assertThat(settleManually(VOID).code()).isEqualTo("NOT_DUE");

    game.manuallySettled = SettleManually.NoSession::new;
    assertThat(settleManually(VOID).code()).isEqualTo("SESSION_MISSING");

    game.manuallySettled = SettleManually.NeverOpened::new;
    assertThat(settleManually(VOID).code()).isEqualTo("NEVER_OPENED");

    game.manuallySettled = SettleManually.UniverseMissing::new;
    assertThat(settleManually(VOID).code()).isEqualTo("UNIVERSE_MISSING");
  }

  @Test
  void a_correction_tells_who_gains_and_loses() {
    var reply = correct(CLOSE.formatted(""));

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "preview": false,
                  "tradingDay": "2024-01-02",
                  "symbol": "AAPL",
                  "revision": 2,
                  "outcome": "DOWN",
                  "close": "185.64",
                  "voidReason": null,
                  "gainers": 1,
                  "losers": 0,
                  "pointsAwarded": 50,
                  "pointsReversed": 0,
                  "effects": [
                    {
                      "userId": 7,
                      "before": "INCORRECT",
                      "after": "CORRECT",
                      "reversed": 0,
                      "awarded": 50
                    }
                  ]
                }
                """));
    assertThat(game.asked.toString()).contains("correct").doesNotContain("preview");
  }

  @Test
  void a_preview_only_asks_what_would_happen() {
    var reply = correct(CLOSE.formatted(",\"preview\":true"));

    assertThat(reply.body()).contains("\"preview\":true");
    assertThat(((List<?>) game.asked.getFirst()).getFirst()).isEqualTo("preview");
  }

  @Test
  void a_reason_may_be_in_any_language() {
    correct(CLOSE.formatted("").replace("\"x\"", "\"공급자 오류 정정 💰\""));

    assertThat(game.asked.toString()).contains("공급자 오류 정정 💰");
  }

  @Test
  void a_year_without_a_calendar_can_be_neither_settled_nor_corrected() {
    var unknown = new UnknownYearException(2500, 1990, 2030);
    game.daySettled =
        () -> {
          throw unknown;
        };
    game.manuallySettled =
        () -> {
          throw unknown;
        };
    game.corrected =
        () -> {
          throw unknown;
        };

    assertThat(settleDay().code()).isEqualTo("UNKNOWN_YEAR");
    assertThat(settleManually(VOID).code()).isEqualTo("UNKNOWN_YEAR");
    assertThat(correct(VOID).code()).isEqualTo("UNKNOWN_YEAR");
  }

  @Test
  void what_is_not_settled_cannot_be_corrected() {
    game.corrected = CorrectSettlement.NotSettled::new;

    assertThat(correct(VOID).code()).isEqualTo("NOT_SETTLED");

    game.corrected = CorrectSettlement.NotInUniverse::new;
    assertThat(correct(VOID).code()).isEqualTo("NOT_IN_UNIVERSE");

    game.corrected = CorrectSettlement.NoSession::new;
    assertThat(correct(VOID).body())
        .contains("SESSION_MISSING", "The exchange holds no session on that day.");

    game.corrected = CorrectSettlement.NeverOpened::new;
    assertThat(correct(VOID).code()).isEqualTo("NEVER_OPENED");

    game.corrected = () -> new CorrectSettlement.NotDue(Samples.NOW);
    assertThat(correct(VOID).code()).isEqualTo("NOT_DUE");
    assertThat(correct(VOID).body()).contains("\"dueAt\":\"2024-01-02T03:04:05Z\"");
  }

  @Test
  void what_the_settlement_says_already_is_no_correction() {
    game.corrected = () -> new CorrectSettlement.Unchanged(Samples.settlement());

    var reply = correct(CLOSE.formatted(""));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("SETTLEMENT_UNCHANGED");
    assertThat(reply.body()).contains("Revision 1 says so already");
  }

  @Test
  void silent_providers_of_prices_are_a_reason_to_try_again() {
    game.corrected = CorrectSettlement.BarsUnavailable::new;

    var reply = correct(VOID);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("BARS_UNAVAILABLE");
    assertThat(reply.header("Retry-After")).isPresent();
  }
}
