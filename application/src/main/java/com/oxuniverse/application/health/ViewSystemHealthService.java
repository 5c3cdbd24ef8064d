package com.oxuniverse.application.health;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.health.Question.Answer;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Queues;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All parts are asked at once, so the answer comes as soon as the slowest is there or given up.
public final class ViewSystemHealthService implements ViewSystemHealth {

  /// Less than those wait who ask for us, or nobody would learn which part it is that hangs.
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /// Leases of some seconds go by the database's clock, sessions and tokens by ours.
  private static final Duration MOST_SKEW = Duration.ofSeconds(2);

  private final Question<Duration> database;
  private final Question<Map<Job, JobRun>> jobs;
  private final List<Asked> probes;
  private final InstantSource wallClock;

  private record Asked(HealthProbe probe, Question<List<HealthProbe.Seen>> question) {}

  /// @param more parts beside database, queues, outbox and jobs
  public ViewSystemHealthService(
      DatabaseClock databaseClock,
      Queues queues,
      OutboxLanes lanes,
      Supplier<Map<Job, JobRun>> lastSuccesses,
      List<HealthProbe> more,
      InstantSource wallClock) {
    this.wallClock = wallClock;
    this.database = new Question<>(PATIENCE, () -> databaseClock.aheadOf(wallClock), wallClock);
    this.jobs = new Question<>(PATIENCE, lastSuccesses, wallClock);
    this.probes =
        Stream.concat(
                Stream.of(
                    new QueuesProbe(queues, PATIENCE), new OutboxProbe(lanes, wallClock, PATIENCE)),
                more.stream())
            .map(it -> new Asked(it, new Question<>(it.patience(), it::look, wallClock)))
            .toList();
  }

  @Override
  public Report report() {
    var at = wallClock.instant();
    var skewAsked = database.ask();
    var jobsAsked = jobs.ask();
    var othersAsked = probes.stream().map(ViewSystemHealthService::ask).toList();

    var skew = skewAsked.get();
    var successes = jobsAsked.get();
    var parts = new ArrayList<Part>();
    parts.add(database(skew));
    othersAsked.forEach(asked -> parts.addAll(asked.get()));
    parts.add(jobs(successes));
    return new Report(at, List.copyOf(parts), skew.value(), successes.value().orElse(Map.of()));
  }

  private static Supplier<List<Part>> ask(Asked asked) {
    var answer = asked.question().ask();
    return () -> parts(asked.probe(), answer.get());
  }

  private static List<Part> parts(HealthProbe probe, Answer<List<HealthProbe.Seen>> answer) {
    return answer
        .value()
        .map(all ->
            all.stream()
                .map(it -> new Part(it.name(), it.state(), answer.took(), it.detail()))
                .toList())
        .orElseGet(() -> List.of(down(probe.name(), answer)));
  }

  private static Part database(Answer<Duration> answer) {
    return answer
        .value()
        .map(skew ->
            new Part(
                "database",
                skew.abs().compareTo(MOST_SKEW) > 0 ? State.DEGRADED : State.UP,
                answer.took(),
                "its clock is %d ms ahead of ours".formatted(skew.toMillis())))
        .orElseGet(() -> down("database", answer));
  }

  private static Part jobs(Answer<Map<Job, JobRun>> answer) {
    return answer
        .value()
        .map(all ->
            new Part("jobs", State.UP, answer.took(), all.size() + " jobs have succeeded before"))
        .orElseGet(() -> down("jobs", answer));
  }

  private static Part down(String name, Answer<?> answer) {
    return new Part(name, State.DOWN, answer.took(), answer.trouble());
  }
}
