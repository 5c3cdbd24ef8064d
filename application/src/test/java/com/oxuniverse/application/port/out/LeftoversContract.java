package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Leftovers.Kind;
import com.oxuniverse.domain.player.Nickname;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [Leftovers] keeps to.
public abstract class LeftoversContract extends StorageContract {

  private static final Instant THEN = at("12:00");

  private int left;

  protected abstract Leftovers leftovers();

  /// An event that was written and published then; absent, if it waits still.
  protected abstract void event(String id, Instant written, Optional<Instant> published);

  /// A note of a consumer from then.
  protected abstract void consumed(String message, Instant at);

  /// Leaves one that is over since then.
  private void leave(Kind kind, Instant at) {
    var name = "left-" + ++left;
    switch (kind) {
      case EXPIRED_ANSWERS ->
          doing(() ->
              storage
                  .answers()
                  .keep(
                      new RequestKey(storage.players().add(nickname(name), role()).id(), name, "h"),
                      new StoredAnswer(201, "{}"),
                      at));
      case PUBLISHED_EVENTS -> event(name, at, Optional.of(at));
      case CONSUMED_MESSAGES -> consumed(name, at);
      case ENDED_RUNS -> end(queued(at), RunStatus.FAILED, Optional.empty());
    }
  }

  private static Nickname nickname(String name) {
    return new Nickname(name);
  }

  private static Player.Role role() {
    return Player.Role.USER;
  }

  private JobRun queued(Instant at) {
    var due = THEN.plusSeconds(++left);
    var run = new BatchRuns.NewRun(Job.HEALTH_CHECK, TUESDAY, Trigger.SCHEDULE, due, at);
    return storage.unitOfWork().execute(() -> storage.batchRuns().add(run)).run();
  }

  private void end(JobRun queued, RunStatus status, Optional<Instant> again) {
    var run = storage.batchRuns().begin(queued.id(), THEN).orElseThrow().run();
    var ended =
        new JobRun(
            run.id(),
            run.job(),
            run.day(),
            run.trigger(),
            status,
            run.dueAt(),
            run.attempts(),
            run.queuedAt(),
            run.startedAt(),
            Optional.of(THEN),
            again,
            Optional.of("it broke").filter(_ -> status == RunStatus.FAILED),
            "");
    assertThat(storage.batchRuns().end(ended)).isTrue();
  }

  private int delete(Kind kind, Instant before, int limit) {
    return storage.unitOfWork().execute(() -> leftovers().delete(kind, before, limit));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void what_is_from_before_is_deleted_and_nothing_else(Kind kind) {
    leave(kind, THEN.minusMillis(1));
    leave(kind, THEN);
    leave(kind, THEN.minusSeconds(60));

    assertThat(delete(kind, THEN, 10)).isEqualTo(2);
    assertThat(delete(kind, THEN, 10)).isZero();
    assertThat(delete(kind, THEN.plusMillis(1), 10)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void no_more_than_asked_for_is_deleted_at_once(Kind kind) {
    for (int i = 0; i < 5; i++) {
      leave(kind, THEN.minusSeconds(i));
    }
    assertThat(delete(kind, THEN.plusSeconds(1), 3)).isEqualTo(3);
    assertThat(delete(kind, THEN.plusSeconds(1), 3)).isEqualTo(2);
  }

  @Test
  void an_event_that_waits_stays_however_old_it_is() {
    event("old", THEN.minusSeconds(60), Optional.empty());
    event("late", THEN.minusSeconds(60), Optional.of(THEN));
    assertThat(delete(Kind.PUBLISHED_EVENTS, THEN, 10)).isZero();
    assertThat(delete(Kind.PUBLISHED_EVENTS, THEN.plusSeconds(1), 10)).isEqualTo(1);
  }

  @Test
  void a_run_that_is_not_done_with_stays_however_old_it_is() {
    queued(THEN.minusSeconds(60));
    end(queued(THEN.minusSeconds(60)), RunStatus.WAITING, Optional.of(THEN));
    end(queued(THEN.minusSeconds(60)), RunStatus.FAILED, Optional.of(THEN));
    assertThat(delete(Kind.ENDED_RUNS, THEN, 10)).isZero();

    end(queued(THEN.minusSeconds(60)), RunStatus.FAILED, Optional.empty());
    assertThat(delete(Kind.ENDED_RUNS, THEN, 10)).isEqualTo(1);
  }

  @Test
  void the_last_success_of_a_job_stays_however_old_it_is() {
    end(queued(THEN.minusSeconds(60)), RunStatus.SUCCEEDED, Optional.empty());
    end(queued(THEN.minusSeconds(59)), RunStatus.SUCCEEDED, Optional.empty());
    var last = storage.batchRuns().lastSuccesses();

    assertThat(delete(Kind.ENDED_RUNS, THEN, 10)).isEqualTo(1);
    assertThat(delete(Kind.ENDED_RUNS, THEN, 10)).isZero();
    assertThat(storage.batchRuns().lastSuccesses()).isEqualTo(last).hasSize(1);
  }
}
