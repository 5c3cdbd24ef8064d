package com.oxuniverse.application.fakes;

import com.oxuniverse.application.BatchPorts;
import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The daily cycle of a [FakeGame]: a test asks for what is due, and is the queue and the worker
/// itself.
public final class FakeCycle {

  private final FakeGame game;
  private final BatchUseCases batch;
  private final SettableClock machine = new SettableClock(Instant.parse("2026-07-01T00:00:00Z"));
  private final FakeLeftovers leftovers;
  private final List<Notice> notices = new ArrayList<>();
  private List<IntegrityReport.Finding> findings = List.of();
  private List<ViewSystemHealth.Part> parts = List.of();
  private int seen;

  private FakeCycle(FakeGame game, UseCases play, GameRules rules) {
    this.game = game;
    leftovers = new FakeLeftovers(game.world().store());
    batch =
        BatchUseCases.over(
            new BatchPorts(
                leftovers,
                () -> new IntegrityReport(game.now(), Duration.ZERO, findings),
                () ->
                    new ViewSystemHealth.Report(
                        machine.instant(), parts, Optional.empty(), Map.of()),
                notices::add),
            FakePorts.storageOf(game.world()),
            play,
            game.calendar(),
            rules.timetable(),
            game.clock(),
            machine);
  }

  public static FakeCycle of(FakeGame game) {
    return new FakeCycle(game, game.play(), GameRules.DEFAULT);
  }

  /// The same game, of which something does other things.
  public static FakeCycle of(FakeGame game, UseCases play) {
    return new FakeCycle(game, play, GameRules.DEFAULT);
  }

  public BatchUseCases batch() {
    return batch;
  }

  public SettableClock machine() {
    return machine;
  }

  public List<Notice> notices() {
    return notices;
  }

  public void finding(IntegrityReport.Finding... all) {
    findings = List.of(all);
  }

  public void parts(ViewSystemHealth.Part... all) {
    parts = List.of(all);
  }

  public FakeLeftovers leftovers() {
    return leftovers;
  }

  /// Queues what is due.
  ///
  /// @return the runs that were announced since the last look, in that order
  public List<RunId> queueDue() {
    var _ = batch.queueDueJobs().queueDue();
    return announced();
  }

  /// The runs that were announced since the last look.
  public List<RunId> announced() {
    var events = game.world().store().events();
    var runs =
        events.subList(seen, events.size()).stream()
            .filter(event -> event.topic().endsWith("-wanted"))
            .map(event -> new RunId(Long.parseLong(event.groupKey())))
            .toList();
    seen = events.size();
    return runs;
  }

  public RunJob.Result run(RunId id) {
    return batch.runJob().run(id);
  }

  /// Goes to a moment in Korea and does what is due, until nothing is any more.
  public FakeCycle at(String korean) {
    game.at(korean);
    return catchUp();
  }

  /// Does what is due, until nothing is any more.
  public FakeCycle catchUp() {
    for (var due = queueDue(); !due.isEmpty(); due = queueDue()) {
      due.forEach(this::run);
      machine.advance(Duration.ofSeconds(1));
    }
    return this;
  }

  /// The last run of the job for the day.
  public JobRun last(Job job, String date) {
    return game.world().store().runs().stream()
        .filter(run -> run.job() == job && run.day().equals(FakeGame.day(date)))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError("%s of %s was not queued".formatted(job, date)));
  }

  public List<JobRun> runs() {
    return game.world().store().runs();
  }
}
