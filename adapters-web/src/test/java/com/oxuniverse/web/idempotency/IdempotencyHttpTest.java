package com.oxuniverse.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class IdempotencyHttpTest {

  private static final String AAPL = "/api/v1/predictions/AAPL";

  /// Takes a body, and only reads. What changes nothing; and sessions and keys, whose secrets are
  /// kept nowhere.
  private static final Set<String> TAKE_NO_KEY =
      Set.of(
          "POST /api/v1/admin/prices/compare-prediction",
          "POST /api/v1/auth/token/refresh",
          "POST /api/v1/auth/logout",
          "DELETE /api/v1/users/me",
          "DELETE /api/v1/users/me/sessions/{sessionId}",
          "POST /api/v1/users/me/api-keys",
          "DELETE /api/v1/users/me/api-keys/{id}");

  private static final String UP = "{\"choice\":\"UP\"}";
  private static final String VERDICT =
      "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\",\"close\":\"1\",\"reason\":\"x\"}";

  private final Api api;
  private final StubbedGame game;
  private final Router router;
  private final String key = UUID.randomUUID().toString();

  IdempotencyHttpTest(Api api, StubbedGame game, Router router) {
    this.api = api;
    this.game = game;
    this.router = router;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private static void assertReplayed(Reply first, Reply again) {
    assertThat(first.header("Idempotent-Replay")).isEmpty();
    assertThat(again.header("Idempotent-Replay")).hasValue("true");
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void a_submit_that_is_sent_again_is_done_once_and_answered_the_same() {
    var first = api.keyed("POST", AAPL, key, UP);
    game.submitted = () -> new SubmitPrediction.Refused(Refusal.ALREADY_PREDICTED);

    var again = api.keyed("POST", AAPL, key, UP);

    assertReplayed(first, again);
    assertThat(again.header("Location")).hasValue("/api/v1/predictions/4711");
    assertThat(game.asked).hasSize(1);
  }

  @Test
  void a_change_and_a_cancellation_that_are_sent_again_are_done_once() {
    assertReplayed(api.keyed("PUT", AAPL, key + "1", UP), api.keyed("PUT", AAPL, key + "1", UP));
    assertReplayed(
        api.keyed("DELETE", AAPL, key + "2", ""), api.keyed("DELETE", AAPL, key + "2", ""));
    assertThat(game.asked).hasSize(2);
  }

  @Test
  void a_refusal_is_repeated_too_with_its_first_trace() {
    game.submitted = () -> new SubmitPrediction.Refused(Refusal.SLOTS_EXHAUSTED);
    var first = api.keyed("POST", AAPL, key, UP);
    game.submitted = Samples::accepted;

    assertReplayed(first, api.keyed("POST", AAPL, key, UP));
  }

  @Test
  void without_a_key_nothing_is_taken_for_a_repetition() {
    api.asPlayer("POST", AAPL, UP);
    var second = api.asPlayer("POST", AAPL, UP);

    assertThat(second.header("Idempotent-Replay")).isEmpty();
    assertThat(game.asked).hasSize(2);
  }

  @Test
  void spacing_and_order_make_no_other_request() {
    var first = api.keyed("POST", AAPL, key, UP);

    assertReplayed(first, api.keyed("POST", AAPL, key, "{ \"choice\" :\n\"UP\" }"));
  }

  @Test
  void the_same_key_for_another_request_is_refused() {
    api.keyed("POST", AAPL, key, UP);

    assertThat(api.keyed("POST", AAPL, key, "{\"choice\":\"DOWN\"}").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(api.keyed("POST", "/api/v1/predictions/MSFT", key, UP).status()).isEqualTo(422);
    assertThat(api.keyed("PUT", AAPL, key, UP).status()).isEqualTo(422);
    assertThat(api.keyed("DELETE", AAPL, key, "").status()).isEqualTo(422);
    assertThat(game.asked).hasSize(1);
  }

  @Test
  void the_same_key_of_another_player_is_another_key() {
    api.keyed("POST", AAPL, key, UP);
    var other = api.tokens().mint(new UserId(8), Role.USER);

    var reply =
        api.send(
            "POST", AAPL, Map.of("Authorization", "Bearer " + other, "Idempotency-Key", key), UP);

    assertThat(reply.header("Idempotent-Replay")).isEmpty();
    assertThat(game.asked).hasSize(2);
  }

  @Test
  void a_request_that_is_still_being_handled_is_not_begun_again() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    game.submitted =
        () -> {
          begun.countDown();
          await(goOn);
          return Samples.accepted();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> api.keyed("POST", AAPL, key, UP));
      await(begun);

      var second = api.keyed("POST", AAPL, key, UP);

      assertThat(second.status()).isEqualTo(409);
      assertThat(second.code()).isEqualTo("REQUEST_IN_FLIGHT");
      assertThat(second.header("Retry-After")).isPresent();
      goOn.countDown();
      assertThat(first.get().status()).isEqualTo(201);
    }
    assertThat(game.asked).hasSize(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_failure_is_not_kept() {
    game.submitted =
        () -> {
          throw new TransientFailure("lost the race");
        };
    assertThat(api.keyed("POST", AAPL, key, UP).status()).isEqualTo(503);
    game.submitted = Samples::accepted;

    assertThat(api.keyed("POST", AAPL, key, UP).status()).isEqualTo(201);
  }

  @Test
  void what_passes_by_itself_is_not_kept_for_a_day() {
    var settleDay = "/api/v1/admin/settlement/settle-day/2024-01-02";
    var manually = "/api/v1/admin/settlement/manual-settle";
    var correct = "/api/v1/admin/settlement/correct";
    var collect = "/api/v1/admin/prices/collect-eod/2024-01-02";
    game.collected = () -> new CollectCloses.NotClosed(Samples.NOW);
    game.daySettled = () -> new SettleTradingDay.NotDue(Samples.NOW);
    game.manuallySettled = () -> new SettleManually.NotDue(Samples.NOW);
    game.corrected = CorrectSettlement.BarsUnavailable::new;
    assertThat(asAdmin(collect, "").code()).isEqualTo("NOT_DUE");
    assertThat(asAdmin(settleDay, "").code()).isEqualTo("NOT_DUE");
    assertThat(asAdmin(manually, VERDICT).code()).isEqualTo("NOT_DUE");
    assertThat(asAdmin(correct, VERDICT).code()).isEqualTo("BARS_UNAVAILABLE");

    game.daySettled = () -> new SettleTradingDay.AwaitingCloses(Set.of(Samples.AAPL), Samples.NOW);
    assertThat(asAdmin(settleDay, "").code()).isEqualTo("CLOSES_MISSING");

    game.reset();
    for (var again :
        List.of(
            asAdmin(collect, ""),
            asAdmin(settleDay, ""),
            asAdmin(manually, VERDICT),
            asAdmin(correct, VERDICT))) {
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.header("Idempotent-Replay")).isEmpty();
    }
  }

  /// Each path under a key of its own.
  private Reply asAdmin(String path, String body) {
    var headers =
        Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", key + path);
    return api.send("POST", path, headers, body);
  }

  @Test
  void a_days_settlement_is_answered_once_and_goes_on_after_a_failure() {
    var headers = Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", key);
    var path = "/api/v1/admin/settlement/settle-day/2024-01-02";
    game.daySettled =
        () -> {
          throw new TransientFailure("the database went away between two symbols");
        };
    assertThat(api.send("POST", path, headers, "").status()).isEqualTo(503);
    game.daySettled = () -> new SettleTradingDay.Settled(Samples.summary());

    var first = api.send("POST", path, headers, "");
    game.daySettled = () -> new SettleTradingDay.AlreadySettled(Samples.summary());

    assertThat(first.body()).contains("\"alreadySettled\":false");
    assertReplayed(first, api.send("POST", path, headers, ""));
    assertThat(game.asked).hasSize(2);
    assertThat(api.send("POST", path.replace("02", "03"), headers, "").status()).isEqualTo(422);
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  /// Everything that changes something; what is new comes in here, too.
  @Test
  void every_request_that_changes_something_may_carry_a_key() {
    assertThat(router.uriRoutes())
        .filteredOn(route -> !Set.of("GET", "HEAD").contains(route.getHttpMethodName()))
        .filteredOn(route -> !TAKE_NO_KEY.contains(name(route)))
        .isNotEmpty()
        .allSatisfy(route ->
            assertThat(route.getTargetMethod().getArguments())
                .as(route.toString())
                .anyMatch(argument -> argument.getType() == IdempotencyKey.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b!~", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""})
  void any_printable_text_is_a_key(String any) {
    assertThat(api.keyed("POST", AAPL, any, UP).status()).isEqualTo(201);
  }

  @Test
  void a_key_has_at_most_255_characters() {
    assertThat(api.keyed("POST", AAPL, "k".repeat(255), UP).status()).isEqualTo(201);
    game.asked.clear();

    var reply = api.keyed("POST", AAPL, "k".repeat(256), UP);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("Idempotency-Key");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void an_empty_key_is_none() {
    var reply = api.keyed("POST", AAPL, "", UP);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("Idempotency-Key");
    assertThat(game.asked).isEmpty();
  }
}
