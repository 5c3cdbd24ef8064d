package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.bootstrap.time.GameClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queues what falls due and runs what is queued, as soon as it is, for as long as the service
/// runs.
final class TradingDayLoop {

  private static final Logger LOG = LoggerFactory.getLogger(TradingDayLoop.class);

  /// What waits for something else than the time, such as a close, is asked again after this.
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final ViewJobs.Filter QUEUED =
      new ViewJobs.Filter(
          Optional.empty(), Optional.of(RunStatus.QUEUED), Optional.empty(), Optional.empty());

  private static final int AT_ONCE = 100;

  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

  private final BatchUseCases batch;
  private final GameClock clock;
  private final DayReport report;
  private final Repetition repetition = new Repetition("trading-days", this::step);

  private String lastFailure = "";

  TradingDayLoop(BatchUseCases batch, GameClock clock, DayReport report) {
    this.batch = batch;
    this.clock = clock;
    this.report = report;
  }

  TradingDayLoop start() {
    repetition.start();
    return this;
  }

  /// @return how long there is nothing to do
  private Duration step() {
    try {
      // Asked before, so that what falls due meanwhile is done at once.
      var due = batch.queueDueJobs().nextDue();
      runDue();
      report.look();
      lastFailure = "";
      var rest = clock.waitUntil(due);
      return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    } catch (TransientFailure e) {
      LOG.warn("{} A moment later again: {}", report.position(), e.getMessage());
      return REST_AFTER_FAILURE;
    } catch (RuntimeException e) {
      sayOnce(e);
      return LONGEST_REST;
    }
  }

  /// What one job has done may let another begin.
  private void runDue() {
    while (batch.queueDueJobs().queueDue() > 0) {
      batch.viewJobs().page(QUEUED, AT_ONCE).items().reversed().stream()
          .map(JobRun::id)
          .forEach(batch.runJob()::run);
    }
  }

  /// The same trouble every few seconds would bury everything else.
  private void sayOnce(RuntimeException failure) {
    var message = Objects.toString(failure);
    if (!message.equals(lastFailure)) {
      LOG.error("{} The day cannot go on; trying again", report.position(), failure);
      lastFailure = message;
    }
  }

  /// Lets the step that is under way finish.
  void stop() throws InterruptedException {
    repetition.stop();
  }
}
