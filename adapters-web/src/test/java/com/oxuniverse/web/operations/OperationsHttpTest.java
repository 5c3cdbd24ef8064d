package com.oxuniverse.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator looks at.
@MicronautTest
class OperationsHttpTest {

  private static final String ADMIN = "/api/v1/admin";

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers answers;

  OperationsHttpTest(Api api, StubbedGame game, StubbedOperations.Answers answers) {
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
  void today_is_shown_as_it_is_now() {
    var reply = api.getAsAdmin(ADMIN + "/stats/realtime");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"at": "2024-01-02T03:04:05Z", "tradingDay": "2024-01-02", "actives": 3,
                 "submitted": 22, "pending": 18,
                 "mostPicked": [{"symbol": "AAPL", "up": 7, "down": 4}],
                 "cooldownsActive": 2, "pointsOutstanding": 9450}
                """));
  }

  @Test
  void the_dashboard_has_the_last_days_in_numbers() {
    var reply = api.getAsAdmin(ADMIN + "/dashboard?days=1");

    assertThat(reply.json().get("days").get(0))
        .isEqualTo(
            reply.read(
                """
                {"tradingDay": "2024-01-02", "actives": 3, "users": 8, "participation": "0.375",
                 "picks": 20, "cancelled": 2, "decided": 12, "correct": 9, "winRate": "0.75",
                 "withoutSnapshot": 1, "pointsIssued": 450, "pointsSpent": 100,
                 "cooldownsStarted": 5, "cooldownsCompleted": 3, "cooldownsCancelled": 1,
                 "meanRefillSeconds": 300}
                """));
    assertThat(reply.json().get("today").get("actives").getLongValue()).isEqualTo(3);
    assertThat(reply.json().get("batch").get("jobs").size()).isEqualTo(8);
    assertThat(game.asked.getFirst()).isEqualTo(1);
  }

  @Test
  void of_nobody_and_nothing_there_is_no_share() {
    answers.days =
        () ->
            List.of(
                new ViewActivity.DayNumbers(
                    Samples.DAY, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty()));

    var day = api.getAsAdmin(ADMIN + "/dashboard").json().get("days").get(0);

    assertThat(day.get("participation").isNull()).isTrue();
    assertThat(day.get("winRate").isNull()).isTrue();
    assertThat(day.get("meanRefillSeconds").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "91", "-1", "x", "1.5", ""})
  void so_many_days_are_not_shown(String days) {
    assertThat(api.getAsAdmin(ADMIN + "/dashboard?days=" + days).fields()).containsExactly("days");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void every_job_is_listed_whether_it_ever_succeeded_or_not() {
    var reply = api.getAsAdmin(ADMIN + "/monitoring/batch");

    assertThat(reply.json().get("jobs").values())
        .filteredOn(it -> !it.get("lastSuccess").isNull())
        .extracting(it -> it.get("job").getStringValue())
        .containsExactly("SETTLEMENT_RUN");
    assertThat(reply.json().get("open"))
        .isEqualTo(
            reply.read(
                """
                [{"status": "QUEUED", "runs": 0}, {"status": "RUNNING", "runs": 0},
                 {"status": "WAITING", "runs": 0}, {"status": "FAILED", "runs": 2}]
                """));
    assertThat(reply.json().get("failed").size()).isEqualTo(1);
  }

  @Test
  void a_part_that_is_down_is_an_answer_and_no_error() {
    answers.health = () -> OperationsSamples.health(ViewSystemHealth.State.DOWN);

    var reply = api.getAsAdmin(ADMIN + "/health/system");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("up").getBooleanValue()).isFalse();
    assertThat(reply.json().get("clockSkewMillis").getLongValue()).isEqualTo(-30);
    assertThat(reply.json().get("parts").get(0))
        .isEqualTo(
            reply.read(
                """
                {"name": "database", "state": "DOWN", "tookMillis": 2, "detail": "answers"}
                """));
  }

  @Test
  void what_does_not_hold_is_told_with_examples() {
    var reply = api.getAsAdmin(ADMIN + "/integrity/check");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"clean": false, "at": "2024-01-02T03:04:05Z", "tookMillis": 120, "checks": [
                  {"check": "BALANCES_ADD_UP", "violations": 0, "examples": []},
                  {"check": "DAYS_SETTLED", "violations": 1, "examples": ["2024-01-01"]}]}
                """));
  }
}
