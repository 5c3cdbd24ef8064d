package com.oxuniverse.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Jobs, ordered and looked at by an admin.
@MicronautTest
class BatchHttpTest {

  private static final String BATCH = "/api/v1/batch";
  private static final Admin BOSS = new Admin(new UserId(1), new Nickname("hana"));

  private static final ViewJobs.Filter ALL =
      new ViewJobs.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers answers;

  BatchHttpTest(Api api, StubbedGame game, StubbedOperations.Answers answers) {
    this.api = api;
    this.game = game;
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    game.reset();
    answers.reset();
  }

  private Reply order(String path) {
    return api.asAdmin("POST", BATCH + path, "");
  }

  @ParameterizedTest
  @CsvSource({
    "/universe/create, UNIVERSE_CREATE",
    "/session/start,   SESSION_START",
    "/session/end,     SESSION_END",
    "/eod/collect,     EOD_COLLECT",
    "/settlement/run,  SETTLEMENT_RUN",
    "/integrity/run,   INTEGRITY_RUN"
  })
  void a_job_is_ordered_for_a_day_or_for_the_one_it_is_due_for(String path, Job job) {
    assertThat(order(path).status()).isEqualTo(202);
    assertThat(order(path + "?tradingDay=2024-01-02").status()).isEqualTo(202);

    assertThat(game.asked)
        .containsExactly(
            List.of(BOSS, job, Optional.empty()), List.of(BOSS, job, Optional.of(Samples.DAY)));
  }

  @Test
  void the_answer_says_where_the_run_can_be_followed() {
    var reply = order("/settlement/run");

    assertThat(reply.header("Location")).hasValue(BATCH + "/jobs/12");
    assertThat(api.getAsAdmin(reply.header("Location").orElseThrow()).status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"queued": true, "run":
                  {"id": 12, "job": "SETTLEMENT_RUN", "tradingDay": "2024-01-02",
                   "trigger": "SCHEDULE", "status": "SUCCEEDED", "dueAt": "2024-01-02T03:04:05Z",
                   "attempts": 1, "queuedAt": "2026-07-01T09:00:00Z",
                   "startedAt": "2026-07-01T09:00:01Z", "endedAt": "2026-07-01T09:00:03Z",
                   "againAt": null, "error": null, "summary": "settled 2 symbols"}}
                """));
  }

  @Test
  void a_run_that_is_under_way_is_the_answer_and_no_other_is_made() {
    answers.queued =
        () -> new QueueJob.UnderWay(OperationsSamples.run(Job.SESSION_END, RunStatus.RUNNING));

    var reply = order("/session/end");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().get("queued").getBooleanValue()).isFalse();
    assertThat(reply.header("Location")).hasValue(BATCH + "/jobs/12");
  }

  @Test
  void a_day_without_a_session_and_one_to_come_are_refused() {
    answers.queued = () -> new QueueJob.NotPlayable(Samples.DAY);
    assertThat(order("/session/start").code()).isEqualTo("NOT_PLAYABLE");

    answers.queued = () -> new QueueJob.InFuture(Samples.DAY);
    assertThat(order("/session/start").code()).isEqualTo("NOT_DUE");

    answers.queued = () -> new QueueJob.Over(Samples.DAY);
    assertThat(order("/session/start").code()).isEqualTo("NOT_PLAYABLE");
  }

  @Test
  void under_one_key_a_job_is_ordered_once_and_for_one_day() {
    var headers =
        Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", "order-1");
    var path = BATCH + "/eod/collect?tradingDay=";
    var first = api.send("POST", path + "2024-01-02", headers, "");
    var second = api.send("POST", path + "2024-01-02", headers, "");
    var other = api.send("POST", path + "2024-01-03", headers, "");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).hasValue(BATCH + "/jobs/12");
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(game.asked).hasSize(1);
  }

  @Test
  void a_program_orders_in_no_users_name_and_under_no_key() {
    var headers = new HashMap<>(Api.bearer(People.INTERNAL_TOKEN.text()));
    assertThat(api.send("POST", BATCH + "/session/end", headers, "").status()).isEqualTo(202);
    assertThat(api.send("POST", BATCH + "/all-jobs", headers, "").status()).isEqualTo(202);
    assertThat(game.asked)
        .containsExactly(
            List.of(new Actor.Internal(), Job.SESSION_END, Optional.empty()),
            List.of(new Actor.Internal(), Optional.empty()));

    headers.put("Idempotency-Key", "order-1");
    var reply = api.send("POST", BATCH + "/session/end", headers, "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("Idempotency-Key");
    assertThat(game.asked).hasSize(2);
  }

  @Test
  void all_jobs_are_ordered_at_once_and_each_says_what_came_of_it() {
    var run = OperationsSamples.run(Job.SESSION_START, RunStatus.QUEUED);
    answers.allQueued =
        () ->
            List.of(
                new QueueJob.Ordered(Job.EOD_COLLECT, new QueueJob.NotPlayable(Samples.DAY)),
                new QueueJob.Ordered(Job.SETTLEMENT_RUN, new QueueJob.InFuture(Samples.DAY)),
                new QueueJob.Ordered(Job.SESSION_END, new QueueJob.Over(Samples.DAY)),
                new QueueJob.Ordered(Job.UNIVERSE_CREATE, new QueueJob.UnderWay(run)),
                new QueueJob.Ordered(Job.SESSION_START, new QueueJob.Queued(run)));

    var reply = order("/all-jobs?tradingDay=2024-01-02");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("Location")).hasValue(BATCH + "/jobs");
    assertThat(reply.json().get("jobs").values())
        .extracting(
            it -> it.get("job").getStringValue(),
            it -> it.get("outcome").getStringValue(),
            it -> it.get("run").isNull())
        .containsExactly(
            tuple("EOD_COLLECT", "NOT_PLAYABLE", true),
            tuple("SETTLEMENT_RUN", "IN_FUTURE", true),
            tuple("SESSION_END", "OVER", true),
            tuple("UNIVERSE_CREATE", "UNDER_WAY", false),
            tuple("SESSION_START", "QUEUED", false));
    assertThat(game.asked).containsExactly(List.of(BOSS, Optional.of(Samples.DAY)));
  }

  @Test
  void runs_are_read_page_by_page() {
    answers.runs = () -> new Slice<>(List.of(OperationsSamples.run()), true);
    var first =
        api.getAsAdmin(
            BATCH + "/jobs?job=EOD_COLLECT&runStatus=FAILED&tradingDay=2024-01-02&limit=1");
    var cursor = first.json().get("nextCursor").getStringValue();
    api.getAsAdmin(BATCH + "/jobs?cursor=" + cursor);

    assertThat(game.asked)
        .containsExactly(
            List.of(
                new ViewJobs.Filter(
                    Optional.of(Job.EOD_COLLECT),
                    Optional.of(RunStatus.FAILED),
                    Optional.of(Samples.DAY),
                    Optional.empty()),
                1),
            List.of(
                new ViewJobs.Filter(ALL.job(), ALL.status(), ALL.day(), Optional.of(new RunId(12))),
                50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"job=settle", "runStatus=DONE", "tradingDay=2024-02-30", "limit=201"})
  void a_filter_that_means_nothing_is_refused(String query) {
    var reply = api.getAsAdmin(BATCH + "/jobs?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(game.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30", "tomorrow", "2024-1-2"})
  void a_day_that_does_not_exist_is_refused(String day) {
    assertThat(order("/settlement/run?tradingDay=" + day).fields()).containsExactly("tradingDay");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_job_that_does_not_exist_is_not_found() {
    assertThat(order("/settlement/stop").code()).isEqualTo("NOT_FOUND");
    answers.run = Optional::empty;
    assertThat(api.getAsAdmin(BATCH + "/jobs/13").code()).isEqualTo("NOT_FOUND");
    assertThat(api.getAsAdmin(BATCH + "/jobs/0").code()).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void a_run_is_tried_again() {
    var reply = order("/jobs/12/retry");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("Location")).hasValue(BATCH + "/jobs/12");
    assertThat(game.asked).containsExactly(List.of(BOSS, new RunId(12)));
  }

  @Test
  void a_run_that_is_under_way_or_done_is_not_tried_again() {
    answers.retried = () -> new RetryJob.NotRetryable(OperationsSamples.run());
    assertThat(order("/jobs/12/retry").code()).isEqualTo("NOT_RETRYABLE");

    answers.retried = RetryJob.NoSuchRun::new;
    assertThat(order("/jobs/12/retry").code()).isEqualTo("NOT_FOUND");
  }
}
