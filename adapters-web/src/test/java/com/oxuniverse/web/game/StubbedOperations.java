package com.oxuniverse.web.game;

import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewAudit;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.in.ViewOutbox;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.queue.QueueStatus;
import com.oxuniverse.domain.calendar.TradingDay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the use cases of operators answer. What they were asked is told to the [StubbedGame].
@Factory
public class StubbedOperations {

  /// The answers. A test sets what it needs.
  @Singleton
  public static class Answers {
    public Supplier<QueueJob.Result> queued;
    public Supplier<List<QueueJob.Ordered>> allQueued;
    public Supplier<RetryJob.Result> retried;
    public Supplier<Slice<JobRun>> runs;
    public Supplier<Optional<JobRun>> run;
    public Supplier<Map<Job, JobRun>> lastSuccesses;
    public Supplier<Map<Job, JobRun>> lastEnds;
    public Supplier<Map<RunStatus, Map<Job, Long>>> open;
    public Supplier<List<QueueStatus>> queues;
    public Supplier<OperateQueues.Result> redriven;
    public Supplier<OperateQueues.Result> purged;
    public Supplier<Slice<ViewErrors.Numbered>> errors;
    public Supplier<List<ViewErrors.OnDay>> trend;
    public Supplier<ViewErrors.Deletion> deleted;
    public Supplier<List<ViewActivity.DayNumbers>> days;
    public Supplier<Long> outstanding;
    public Supplier<ViewActivity.Realtime> realtime;
    public Supplier<ViewSystemHealth.Report> health;
    public Supplier<IntegrityReport> integrity;
    public Supplier<Slice<NumberedAct>> acts;
    public Supplier<ViewOutbox.Backlog> backlog;

    Answers() {
      reset();
    }

    /// One of everything again.
    public final void reset() {
      queued = () -> new QueueJob.Queued(OperationsSamples.run());
      allQueued = () -> List.of(new QueueJob.Ordered(Job.EOD_COLLECT, queued.get()));
      retried = () -> new RetryJob.Queued(OperationsSamples.run());
      runs = () -> new Slice<>(List.of(OperationsSamples.run()), false);
      run = () -> Optional.of(OperationsSamples.run());
      lastSuccesses = () -> Map.of(Job.SETTLEMENT_RUN, OperationsSamples.run());
      lastEnds = lastSuccesses;
      open = () -> Map.of(RunStatus.FAILED, Map.of(Job.CLEANUP, 2L));
      queues = () -> List.of(OperationsSamples.queue());
      redriven = () -> new OperateQueues.Redriven(2);
      purged = () -> new OperateQueues.Purged(3);
      errors = () -> new Slice<>(List.of(OperationsSamples.error()), false);
      trend = () -> List.of(new ViewErrors.OnDay(Samples.DAY, 3));
      deleted = () -> new ViewErrors.Deleted(120);
      days = () -> List.of(OperationsSamples.numbers());
      outstanding = () -> 9_450L;
      realtime = OperationsSamples::realtime;
      health = () -> OperationsSamples.health(ViewSystemHealth.State.UP);
      integrity = OperationsSamples::integrity;
      acts = () -> new Slice<>(List.of(OperationsSamples.act()), false);
      backlog = () -> new ViewOutbox.Backlog(4, Optional.of(Duration.ofMillis(1500)));
    }
  }

  private final StubbedGame game;
  private final Answers answers;

  StubbedOperations(StubbedGame game, Answers answers) {
    this.game = game;
    this.answers = answers;
  }

  @Singleton
  QueueJob queueJob() {
    return new QueueJob() {
      @Override
      public QueueJob.Result queue(Actor actor, Job job, Optional<TradingDay> day) {
        return game.answer(answers.queued, List.of(actor, job, day));
      }

      @Override
      public List<Ordered> queueAll(Actor actor, Optional<TradingDay> day) {
        return game.answer(answers.allQueued, List.of(actor, day));
      }
    };
  }

  @Singleton
  RetryJob retryJob() {
    return (admin, id) -> game.answer(answers.retried, List.of(admin, id));
  }

  @Singleton
  ViewJobs viewJobs() {
    return new ViewJobs() {
      @Override
      public Slice<JobRun> page(ViewJobs.Filter filter, int limit) {
        return game.answer(answers.runs, List.of(filter, limit));
      }

      @Override
      public Optional<JobRun> find(RunId id) {
        return game.answer(answers.run, id);
      }

      @Override
      public Map<Job, JobRun> lastSuccesses() {
        return answers.lastSuccesses.get();
      }

      @Override
      public Map<Job, JobRun> lastEnds() {
        return answers.lastEnds.get();
      }

      @Override
      public Map<RunStatus, Map<Job, Long>> open() {
        return answers.open.get();
      }
    };
  }

  @Singleton
  OperateQueues operateQueues() {
    return new OperateQueues() {
      @Override
      public List<QueueStatus> all() {
        return answers.queues.get();
      }

      @Override
      public OperateQueues.Result redrive(Admin admin, String queue, int atMost, String why) {
        return game.answer(answers.redriven, List.of(admin, queue, atMost, why));
      }

      @Override
      public OperateQueues.Result purge(
          Admin admin, String queue, String confirmation, String why) {
        return game.answer(answers.purged, List.of(admin, queue, confirmation, why));
      }
    };
  }

  @Singleton
  ViewErrors viewErrors() {
    return new ViewErrors() {
      @Override
      public Slice<Numbered> page(ViewErrors.Filter filter, int limit) {
        return game.answer(answers.errors, List.of(filter, limit));
      }

      @Override
      public List<OnDay> trend(LoggedError.Type type, int days) {
        return game.answer(answers.trend, List.of(type, days));
      }

      @Override
      public ViewErrors.Deletion deleteBefore(Admin admin, TradingDay day, String why) {
        return game.answer(answers.deleted, List.of(admin, day, why));
      }
    };
  }

  @Singleton
  ViewActivity viewActivity() {
    return new ViewActivity() {
      @Override
      public List<DayNumbers> days(int days) {
        return game.answer(answers.days, days);
      }

      @Override
      public long pointsOutstanding() {
        return answers.outstanding.get();
      }

      @Override
      public Realtime realtime() {
        return answers.realtime.get();
      }
    };
  }

  @Singleton
  ViewSystemHealth viewSystemHealth() {
    return () -> answers.health.get();
  }

  @Singleton
  CheckIntegrity checkIntegrity() {
    return () -> answers.integrity.get();
  }

  @Singleton
  ViewAudit viewAudit() {
    return (before, limit) -> game.answer(answers.acts, List.of(before, limit));
  }

  @Singleton
  ViewOutbox viewOutbox() {
    return () -> answers.backlog.get();
  }
}
