package com.oxuniverse.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest
class PredictionHttpTest {

  private static final String AAPL = "/api/v1/predictions/AAPL";
  private static final String PREDICTION =
      """
      {
        "id": 4711,
        "tradingDay": "2024-01-02",
        "symbol": "AAPL",
        "choice": "UP",
        "status": "PENDING",
        "submittedAt": "2024-01-02T03:04:05Z",
        "changedAt": null,
        "cancelledAt": null,
        "locksAt": "2024-01-02T14:59:00Z",
        "snapshot": {"price": "190.5", "at": "2024-01-02T03:04:00Z", "source": "replay"},
        "voidReason": null,
        "points": 0
      }
      """;

  private final Api api;
  private final StubbedGame game;

  PredictionHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply submit() {
    return api.asPlayer("POST", AAPL, "{\"choice\":\"UP\"}");
  }

  @Test
  void a_pick_is_created_and_answered_with_the_slots_that_are_left() {
    var reply = submit();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Location")).hasValue("/api/v1/predictions/4711");
    assertThat(reply.header("Content-Type")).hasValue("application/json");
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "prediction": %s,
                  "slots": {
                    "available": 2,
                    "base": 3,
                    "adUnlocks": 0,
                    "refills": 0,
                    "taken": 1,
                    "returned": 0,
                    "cooldown": {
                      "startedAt": "2024-01-02T03:04:05Z",
                      "dueAt": "2024-01-02T03:09:05Z"
                    },
                    "nextRefillAt": "2024-01-02T03:09:05Z"
                  }
                }
                """
                    .formatted(PREDICTION)));
    assertThat(game.asked)
        .containsExactly(new SubmitPrediction.Command(Samples.PLAYER, "AAPL", Choice.UP));
  }

  @Test
  void a_pick_without_a_price_says_so() {
    game.submitted =
        () -> new SubmitPrediction.Accepted(Samples.pick(Optional.empty()), Samples.slots());

    assertThat(submit().body()).contains("\"snapshot\":null");
  }

  @Test
  void the_symbol_reaches_the_rules_as_the_player_wrote_it() {
    api.asPlayer("POST", "/api/v1/predictions/brk%2Fb%20", "{\"choice\":\"DOWN\"}");

    assertThat(game.asked)
        .containsExactly(new SubmitPrediction.Command(Samples.PLAYER, "brk/b ", Choice.DOWN));
  }

  @Test
  void a_changed_pick_is_answered_as_it_is_now() {
    var reply = api.asPlayer("PUT", AAPL, "{\"choice\":\"DOWN\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(reply.read(PREDICTION));
    assertThat(game.asked)
        .containsExactly(new ChangePrediction.Command(Samples.PLAYER, "AAPL", Choice.DOWN));
  }

  @Test
  void a_cancelled_pick_is_answered_with_nothing() {
    var reply = api.asPlayer("DELETE", AAPL, "");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(game.asked).containsExactly(new CancelPrediction.Command(Samples.PLAYER, "AAPL"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      names = {"NO_LIVE_PICK", "PICK_LOCKED", "CHOICE_UNCHANGED"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_reason_to_refuse_a_pick_has_its_code(Refusal reason) {
    game.submitted = () -> new SubmitPrediction.Refused(reason);

    assertThat(submit().code()).isEqualTo(reason.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      names = {"NOT_IN_UNIVERSE", "ALREADY_PREDICTED", "SLOTS_EXHAUSTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_reason_to_refuse_a_change_has_its_code(Refusal reason) {
    game.changed = () -> new ChangePrediction.Refused(reason);

    var reply = api.asPlayer("PUT", AAPL, "{\"choice\":\"UP\"}");

    assertThat(reply.code()).isEqualTo(reason.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      names = {"NOT_IN_UNIVERSE", "ALREADY_PREDICTED", "SLOTS_EXHAUSTED", "CHOICE_UNCHANGED"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_reason_to_refuse_a_cancellation_has_its_code(Refusal reason) {
    game.cancelled = () -> new CancelPrediction.Refused(reason);

    assertThat(api.asPlayer("DELETE", AAPL, "").code()).isEqualTo(reason.name());
  }

  @Test
  void a_refusal_names_the_path_and_says_what_to_do() {
    game.submitted = () -> new SubmitPrediction.Refused(Refusal.ALREADY_PREDICTED);

    var reply = submit();

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().get("instance").getStringValue()).isEqualTo(AAPL);
    assertThat(reply.json().get("detail").getStringValue()).contains("PUT").contains("DELETE");
    assertThat(reply.json().get("violations")).isNull();
  }
}
