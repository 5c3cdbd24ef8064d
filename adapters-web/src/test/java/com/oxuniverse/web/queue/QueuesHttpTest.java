package com.oxuniverse.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The queues, seen and mended by an admin.
@MicronautTest
class QueuesHttpTest {

  private static final String QUEUES = "/api/v1/batch/queues";
  private static final Admin BOSS = new Admin(new UserId(1), new Nickname("hana"));

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers answers;

  QueuesHttpTest(Api api, StubbedGame game, StubbedOperations.Answers answers) {
    this.api = api;
    this.game = game;
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    game.reset();
    answers.reset();
  }

  @Test
  void each_queue_says_what_waits_and_what_was_given_up() {
    var reply = api.getAsAdmin(QUEUES);

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"items": [{"name": "ox-batch", "waiting": 3, "inFlight": 1, "delayed": 0,
                            "dead": 2, "oldestSeconds": 2}]}
                """));
  }

  @Test
  void a_queue_server_that_is_away_is_asked_again_later() {
    answers.queues =
        () -> {
          throw new TransientFailure("planted", new IllegalStateException());
        };

    assertThat(api.getAsAdmin(QUEUES).code()).isEqualTo("TRY_AGAIN_LATER");
  }

  @Test
  void dead_letters_are_sent_back() {
    var body = "{\"atMost\": 100, \"reason\": \"the vendor is back\"}";
    var reply = api.asAdmin("POST", QUEUES + "/ox-batch/redrive", body);

    assertThat(reply.json()).isEqualTo(reply.read("{\"queue\": \"ox-batch\", \"messages\": 2}"));
    assertThat(game.asked).containsExactly(List.of(BOSS, "ox-batch", 100, "the vendor is back"));
  }

  @Test
  void under_one_key_dead_letters_are_sent_back_once() {
    var headers =
        Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", "redrive-1");
    var body = "{\"atMost\": 1, \"reason\": \"x\"}";
    api.send("POST", QUEUES + "/ox-batch/redrive", headers, body);
    var again = api.send("POST", QUEUES + "/ox-batch/redrive", headers, body);

    assertThat(again.header("Idempotent-Replay")).hasValue("true");
    assertThat(game.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"atMost\": 0, \"reason\": \"x\"}",
        "{\"atMost\": 501, \"reason\": \"x\"}",
        "{\"atMost\": -1, \"reason\": \"x\"}",
        "{\"atMost\": \"5\", \"reason\": \"x\"}",
        "{\"reason\": \"x\"}",
        "{\"atMost\": 5}",
        "{\"atMost\": 5, \"reason\": \" \"}",
        "{\"atMost\": 5, \"reason\": \"x\", \"queue\": \"ox-batch\"}"
      })
  void an_order_that_is_not_well_formed_is_refused(String body) {
    assertThat(api.asAdmin("POST", QUEUES + "/ox-batch/redrive", body).status()).isEqualTo(400);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_queue_is_purged_by_whoever_says_its_name_again_and_why() {
    var query = "?confirm=ox-batch&reason=a%20stuck%20message";
    var reply = api.asAdmin("DELETE", QUEUES + "/ox-batch/messages" + query, "");

    assertThat(reply.json()).isEqualTo(reply.read("{\"queue\": \"ox-batch\", \"messages\": 3}"));
    assertThat(game.asked)
        .containsExactly(List.of(BOSS, "ox-batch", "ox-batch", "a stuck message"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?confirm=ox-batch", "?reason=x", "?confirm=ox-batch&reason=%20"})
  void without_the_name_or_a_reason_nothing_is_purged(String query) {
    var reply = api.asAdmin("DELETE", QUEUES + "/ox-batch/messages" + query, "");

    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void another_name_is_no_confirmation() {
    answers.purged = OperateQueues.NotConfirmed::new;

    var reply =
        api.asAdmin("DELETE", QUEUES + "/ox-batch/messages?confirm=ox-eod-fetch&reason=x", "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("confirm");
  }

  @Test
  void a_queue_that_does_not_exist_is_not_found() {
    answers.redriven = OperateQueues.NoSuchQueue::new;
    answers.purged = OperateQueues.NoSuchQueue::new;
    var body = "{\"atMost\": 1, \"reason\": \"x\"}";

    assertThat(api.asAdmin("POST", QUEUES + "/ox/redrive", body).code()).isEqualTo("NOT_FOUND");
    assertThat(api.asAdmin("DELETE", QUEUES + "/ox/messages?confirm=ox&reason=x", "").code())
        .isEqualTo("NOT_FOUND");
  }
}
