package com.oxuniverse.application.batch;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.BatchRuns.Begun;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

public final class RunJobService implements RunJob {

  private static final int ATTEMPTS = 8;
  private static final int LONGEST_TEXT = 1_000;

  private final BatchRuns runs;
  private final JobWork work;
  private final ErrorLog errors;
  private final UnitOfWork unitOfWork;
  private final Consumer<Notice> notices;
  private final InstantSource clock;
  private final InstantSource machine;

  public RunJobService(
      BatchRuns runs,
      JobWork work,
      ErrorLog errors,
      UnitOfWork unitOfWork,
      Consumer<Notice> notices,
      InstantSource clock,
      InstantSource machine) {
    this.runs = runs;
    this.work = work;
    this.errors = errors;
    this.unitOfWork = unitOfWork;
    this.notices = notices;
    this.clock = clock;
    this.machine = machine;
  }

  @Override
  public Result run(RunId id) {
    return runs.find(id).map(this::run).orElseGet(NoSuchRun::new);
  }

  private Result run(JobRun read) {
    if (hasEnded(read)) {
      return new AlreadyEnded(read);
    }
    var hold = runs.hold(read.id());
    if (hold.isEmpty()) {
      return new RunsElsewhere();
    }
    try (var _ = hold.get()) {
      var begun = unitOfWork.execute(() -> runs.begin(read.id(), machine.instant()));
      return begun
          .map(this::run)
          .orElseGet(
              () -> runs.find(read.id()).<Result>map(AlreadyEnded::new).orElseGet(NoSuchRun::new));
    }
  }

  private static boolean hasEnded(JobRun run) {
    return switch (run.status()) {
      case QUEUED, RUNNING -> false;
      case WAITING, SUCCEEDED, FAILED -> true;
    };
  }

  private Result run(Begun begun) {
    var run = begun.run();
    var ended = ended(begun);
    boolean isOurs = unitOfWork.execute(() -> runs.end(ended));
    return isOurs ? new Ended(ended) : overtaken(run);
  }

  /// The lock of the run was lost on the way, and another node has begun it anew.
  private Result overtaken(JobRun run) {
    return runs.find(run.id())
        .filter(RunJobService::hasEnded)
        .<Result>map(AlreadyEnded::new)
        .orElseGet(RunsElsewhere::new);
  }

  private JobRun ended(Begun begun) {
    var run = begun.run();
    try {
      return switch (work.doIt(run, notices)) {
        case Outcome.Done(var summary) ->
            ended(run, RunStatus.SUCCEEDED, Optional.empty(), Optional.empty(), summary);
        case Outcome.Waits(var summary, var again) ->
            ended(run, RunStatus.WAITING, Optional.of(again), Optional.empty(), summary);
        case Outcome.Alarmed(var what) -> failed(run, Optional.empty(), what);
        case Outcome.Refused(var why) -> {
          if (run.trigger() == Trigger.SCHEDULE) {
            giveUp(run, why);
          }
          yield failed(run, Optional.empty(), why);
        }
      };
    } catch (TransientFailure e) {
      return failed(begun, Objects.toString(e.getMessage()));
    } catch (RuntimeException | Error e) {
      // What nobody catches would end the worker, and the next one that gets the run.
      notices.accept(new JobBroke(run, e));
      return failed(begun, e.toString());
    }
  }

  /// What a day cannot go on without is tried for ever, and somebody is told when it has failed for
  /// long.
  private JobRun failed(Begun begun, String why) {
    var run = begun.run();
    int failures = begun.failures() + 1;
    if (failures == ATTEMPTS || (failures > ATTEMPTS && !run.job().isOfTheCycle())) {
      giveUp(run, why);
    }
    boolean isTriedAgain = failures < ATTEMPTS || run.job().isOfTheCycle();
    var again = clock.instant().plus(Backoff.OF_FAILURES.after(failures));
    return failed(run, Optional.of(again).filter(_ -> isTriedAgain), why);
  }

  private void giveUp(JobRun run, String why) {
    errors.record(
        new LoggedError(
            LoggedError.Type.JOB_FAILED,
            run.day(),
            LoggedError.Severity.ERROR,
            Map.of(
                "run",
                run.id().toString(),
                "job",
                run.job().name(),
                "attempts",
                String.valueOf(run.attempts()),
                "reason",
                shortened(why)),
            clock.instant()));
  }

  private JobRun failed(JobRun run, Optional<Instant> again, String why) {
    return ended(run, RunStatus.FAILED, again, Optional.of(shortened(why)), "");
  }

  private JobRun ended(
      JobRun run,
      RunStatus status,
      Optional<Instant> again,
      Optional<String> error,
      String summary) {
    return new JobRun(
        run.id(),
        run.job(),
        run.day(),
        run.trigger(),
        status,
        run.dueAt(),
        run.attempts(),
        run.queuedAt(),
        run.startedAt(),
        Optional.of(machine.instant()),
        again,
        error,
        shortened(summary));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
