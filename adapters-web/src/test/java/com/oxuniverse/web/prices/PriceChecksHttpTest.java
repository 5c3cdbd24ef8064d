package com.oxuniverse.web.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.in.ValidateSettlement.State;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// An admin looks into what decides a day, and a pick.
@MicronautTest
class PriceChecksHttpTest {

  private static final String VALIDATE = "/api/v1/admin/prices/validate-settlement/2024-01-02";
  private static final String COMPARE = "/api/v1/admin/prices/compare-prediction";
  private static final String REPLAY =
      """
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
      """;

  private final Api api;
  private final StubbedGame game;

  PriceChecksHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply compare() {
    return api.asAdmin("POST", COMPARE, "{\"predictionId\":4711}");
  }

  private JsonNode check(State state, Optional<EodPrice> used) {
    game.validated =
        () ->
            new ValidateSettlement.Validated(
                Samples.DAY, Optional.empty(), List.of(Samples.check(state, used)), 0);
    return api.getAsAdmin(VALIDATE).json().get("checks").get(0);
  }

  private static String why(JsonNode node) {
    return node.get("why").getStringValue();
  }

  @Test
  void what_a_day_would_be_settled_by_is_shown_with_the_picks_that_have_no_price() {
    var reply = api.getAsAdmin(VALIDATE);

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "phase": "OPEN",
                  "settleDueAt": "2024-01-02T21:15:00Z",
                  "picksWithoutSnapshot": 2,
                  "checks": [
                    {
                      "symbol": "AAPL",
                      "state": "READY",
                      "why": "replay has a final close of 185.64.",
                      "used": %s,
                      "others": [],
                      "settled": null,
                      "correction": null
                    }
                  ]
                }
                """
                    .formatted(REPLAY)));
    assertThat(game.asked).containsExactly(Samples.DAY);
  }

  @Test
  void a_refused_close_says_why() {
    var used = Samples.eodPrice("yahoo", Finality.FINAL, Optional.of(VoidReason.ABNORMAL_MOVE));

    var check = check(State.REFUSED, Optional.of(used));

    assertThat(why(check))
        .isEqualTo(
            "What yahoo says is final and must not decide: ABNORMAL_MOVE. Picks would be void.");
    assertThat(check.get("used").get("objection").getStringValue()).isEqualTo("ABNORMAL_MOVE");
  }

  @Test
  void a_close_that_may_change_is_waited_for() {
    var used = Samples.eodPrice("yahoo", Finality.PROVISIONAL, Optional.empty());

    assertThat(why(check(State.PROVISIONAL, Optional.of(used))))
        .isEqualTo("What yahoo says may still change; settlement waits for it.");
  }

  @Test
  void what_was_not_collected_says_how_it_is() {
    var check = check(State.UNCOLLECTED, Optional.empty());

    assertThat(why(check)).contains("POST /api/v1/admin/prices/collect-eod");
    assertThat(check.get("used").isNull()).isTrue();
  }

  @Test
  void a_settled_close_that_vendors_have_otherwise_now_comes_with_the_correction() {
    var check = check(State.SETTLED, Optional.of(Samples.eodPrice()));

    assertThat(why(check))
        .isEqualTo("Settled otherwise than replay says now; an admin may correct it.");
    assertThat(check.get("settled").get("revision").getIntValue()).isEqualTo(1);
    assertThat(check.get("correction").get("settledClose").getStringValue()).isEqualTo("185.64");
    assertThat(check.get("correction").get("close").getStringValue()).isEqualTo("185.46");
  }

  @Test
  void a_day_that_was_never_prepared_has_no_phase() {
    check(State.SETTLED, Optional.empty());

    var day = api.getAsAdmin(VALIDATE).json();

    assertThat(day.get("phase").isNull()).isTrue();
    assertThat(day.get("settleDueAt").isNull()).isTrue();
    assertThat(why(day.get("checks").get(0))).isEqualTo("Settled.");
  }

  @Test
  void a_day_without_a_universe_cannot_be_checked() {
    game.validated = ValidateSettlement.UniverseMissing::new;

    var reply = api.getAsAdmin(VALIDATE);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("UNIVERSE_MISSING");
    assertThat(reply.json().get("detail").getStringValue()).contains("universe/upsert");
  }

  @Test
  void a_year_without_a_calendar_cannot_be_checked() {
    game.validated =
        () -> {
          throw new UnknownYearException(2500, 1990, 2030);
        };

    assertThat(api.getAsAdmin(VALIDATE).code()).isEqualTo("UNKNOWN_YEAR");
  }

  @Test
  void a_pick_is_explained_with_every_number() {
    var reply = compare();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "userId": 7,
                  "rulesVersion": 1,
                  "prediction": {
                    "id": 4711,
                    "tradingDay": "2024-01-02",
                    "symbol": "AAPL",
                    "choice": "UP",
                    "status": "LOCKED",
                    "submittedAt": "2024-01-02T03:04:05Z",
                    "changedAt": null,
                    "cancelledAt": null,
                    "locksAt": "2024-01-02T14:59:00Z",
                    "snapshot": {
                      "price": "190.5",
                      "at": "2024-01-02T03:04:00Z",
                      "source": "replay"
                    },
                    "voidReason": null,
                    "points": 0
                  },
                  "explanation": {
                    "basis": {
                      "snapshotPrice": "1905",
                      "beforeSplit": true,
                      "splitNumerator": "10",
                      "splitDenominator": "1",
                      "comparablePrice": "190.5"
                    },
                    "close": "185.64",
                    "difference": "-4.86",
                    "result": "INCORRECT",
                    "voidReason": null,
                    "settled": true,
                    "points": 0,
                    "why": "UP was picked, and the close 185.64 is below 190.5."
                  },
                  "settlement": {
                    "tradingDay": "2024-01-02",
                    "symbol": "AAPL",
                    "revision": 1,
                    "outcome": "DOWN",
                    "close": "185.64",
                    "previousClose": "192.53",
                    "changePercent": "-3.5787",
                    "voidReason": null,
                    "decidedWhy": null,
                    "computedAt": "2024-01-02T21:15:00Z"
                  },
                  "closes": [%s]
                }
                """
                    .formatted(REPLAY)));
    assertThat(game.asked).containsExactly(new PredictionId(4711));
  }

  private JsonNode explained(Optional<PickOutcome> outcome) {
    var explanation =
        new Explanation(
            Optional.empty(),
            Optional.of(new BigDecimal("185.64")),
            Optional.empty(),
            outcome,
            false,
            0);
    game.compared = () -> Optional.of(Samples.comparison(explanation));
    return compare().json().get("explanation");
  }

  @ParameterizedTest
  @EnumSource(VoidReason.class)
  void a_void_pick_says_why_in_words_and_by_name(VoidReason reason) {
    var explanation = explained(Optional.of(new PickOutcome.Voided(reason)));

    assertThat(explanation.get("result").getStringValue()).isEqualTo("VOID");
    assertThat(explanation.get("voidReason").getStringValue()).isEqualTo(reason.name());
    assertThat(explanation.get("settled").getBooleanValue()).isFalse();
    assertThat(why(explanation)).endsWith(".");
  }

  @Test
  void a_pick_that_nothing_decides_yet_says_so() {
    var explanation = explained(Optional.empty());

    assertThat(explanation.get("result").isNull()).isTrue();
    assertThat(why(explanation)).isEqualTo("No final close is known yet.");
  }

  @Test
  void a_cancelled_pick_says_so() {
    var comparison = Samples.comparison();
    game.compared =
        () ->
            Optional.of(
                new Comparison(
                    comparison.pick(),
                    PredictionStatus.CANCELLED,
                    Optional.empty(),
                    List.of(),
                    comparison.explanation()));

    assertThat(why(compare().json().get("explanation"))).isEqualTo("It was cancelled.");
  }

  @Test
  void a_pick_that_nobody_made_is_not_there() {
    game.compared = Optional::empty;

    var reply = compare();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("NOT_FOUND");
    assertThat(reply.json().get("detail").getStringValue()).isEqualTo("There is no pick 4711.");
  }

  @Test
  void the_largest_number_is_one() {
    api.asAdmin("POST", COMPARE, "{\"predictionId\":9223372036854775807}");

    assertThat(game.asked).containsExactly(new PredictionId(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                         | predictionId
          {"predictionId":null}                      | predictionId
          {"predictionId":"4711"}                    | predictionId
          {"predictionId":0}                         | predictionId
          {"predictionId":-1}                        | predictionId
          {"predictionId":4711.0}                    | predictionId
          {"predictionId":4711.5}                    | predictionId
          {"predictionId":1e3}                       | predictionId
          {"predictionId":9223372036854775808}       | predictionId
          {"predictionId":99999999999999999999999999}| predictionId
          {"predictionId":1e400}                     | predictionId
          {"predictionId":true}                      | predictionId
          {"predictionId":[4711]}                    | predictionId
          {"predictionId":{"id":4711}}               | predictionId
          {"predictionId":4711,"userId":7}           | userId
          {"predictionId":4711,"predictionId":4712}  | predictionId
          []                                         | body
          4711                                       | body
          """)
  void a_wrong_question_names_the_field(String body, String field) {
    var reply = api.asAdmin("POST", COMPARE, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.fields()).containsExactly(field);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_question_that_is_empty_huge_or_no_json_is_refused() {
    assertThat(api.asAdmin("POST", COMPARE, "").fields()).containsExactly("body");
    assertThat(api.asAdmin("POST", COMPARE, "{\"predictionId\":01}").code())
        .isEqualTo("MALFORMED_JSON");
    assertThat(
            api.asAdmin("POST", COMPARE, "{\"predictionId\":" + "9".repeat(2_000) + "}").status())
        .isEqualTo(400);
    assertThat(api.asAdmin("POST", COMPARE, " ".repeat(100_000)).status()).isEqualTo(413);
    assertThat(
            api.send(
                    "POST",
                    COMPARE,
                    Map.of(
                        "Authorization",
                        "Bearer " + api.tokens().admin(),
                        "Content-Type",
                        "text/plain"),
                    "4711")
                .code())
        .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    assertThat(game.asked).isEmpty();
  }
}
