package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.EventUseCases;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.bootstrap.report.DayReport;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.queue.DeadLetters;
import com.oxuniverse.queue.OutboxRelay;
import com.oxuniverse.queue.QueueAges;
import com.oxuniverse.queue.QueueWorkers;
import com.oxuniverse.queue.SqsServer;
import com.oxuniverse.web.tracing.WorkSpans;
import java.time.Duration;

/// This node's share in the daily cycle: it publishes events, and works on what waits in queues.
/// What is due is asked by the game's own schedules.
public final class DailyCycle implements AutoCloseable {

  private static final int RELAYS = 4;
  private static final Duration TO_FINISH = Duration.ofSeconds(20);

  private final OutboxRelay relay;
  private final QueueWorkers workers;

  private DailyCycle(OutboxRelay relay, QueueWorkers workers) {
    this.relay = relay;
    this.workers = workers;
  }

  /// @param game one that has queues
  public static DailyCycle start(Game game) {
    var events = game.adapter(EventUseCases.class);
    var report = game.adapter(DayReport.class);
    var relay =
        new OutboxRelay(events.relayOutbox(), game.adapter(OutboxLanes.class)::awaitNews, RELAYS);
    var untraced =
        new QueueWorkers.Work(
            told(game.adapter(BatchUseCases.class).runJob(), report),
            events.checkPayout(),
            events.countSubmissions(),
            report::settled);
    var work =
        game.findAdapter(WorkSpans.class).map(spans -> traced(untraced, spans)).orElse(untraced);
    return new DailyCycle(
        relay.start(),
        QueueWorkers.start(
            game.adapter(SqsServer.class),
            work,
            game.adapter(DeadLetters.class),
            game.adapter(QueueAges.class)));
  }

  private static QueueWorkers.Work traced(QueueWorkers.Work work, WorkSpans spans) {
    return new QueueWorkers.Work(
        spans.runs(work.runJob()),
        spans.payouts(work.checkPayout()),
        spans.submissions(work.countSubmissions()),
        work.daySettled());
  }

  private static RunJob told(RunJob runJob, DayReport report) {
    return id -> {
      var result = runJob.run(id);
      if (result instanceof RunJob.Ended(var run)) {
        report.ended(run);
      }
      return result;
    };
  }

  /// Receives and publishes no more; what was begun goes on.
  public void beginStop() throws InterruptedException {
    workers.beginStop();
    relay.stop();
  }

  /// Finishes what was begun and gives back what was not.
  @Override
  public void close() {
    try {
      workers.stop(TO_FINISH);
      relay.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
