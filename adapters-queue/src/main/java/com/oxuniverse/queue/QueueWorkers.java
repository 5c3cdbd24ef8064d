package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// All workers of a node, one for each queue.
public final class QueueWorkers {

  /// What the messages ask for.
  ///
  /// @param daySettled told of each settled day, perhaps more than once
  public record Work(
      RunJob runJob,
      CheckPayout checkPayout,
      CountSubmissions countSubmissions,
      Consumer<TradingDay> daySettled) {}

  private final List<QueueWorker> workers;

  private QueueWorkers(List<QueueWorker> workers) {
    this.workers = workers;
  }

  /// Begins to consume. The server may be away; it is awaited.
  public static QueueWorkers start(
      SqsServer server, Work work, DeadLetters deadLetters, QueueAges ages) {
    var started =
        new QueueWorkers(
            List.of(
                worker(
                    server,
                    MessageHandlers.jobs(Topic.CLOSES_WANTED, work.runJob()),
                    deadLetters,
                    ages),
                worker(
                    server,
                    MessageHandlers.jobs(Topic.SETTLEMENT_WANTED, work.runJob()),
                    deadLetters,
                    ages),
                worker(
                    server,
                    MessageHandlers.jobs(Topic.JOB_WANTED, work.runJob()),
                    deadLetters,
                    ages),
                worker(server, MessageHandlers.payouts(work.checkPayout()), deadLetters, ages),
                worker(
                    server,
                    MessageHandlers.submissions(work.countSubmissions()),
                    deadLetters,
                    ages),
                worker(server, MessageHandlers.days(work.daySettled()), deadLetters, ages)));
    started.workers.forEach(QueueWorker::start);
    return started;
  }

  private static QueueWorker worker(
      SqsServer server, MessageHandler<?> handler, DeadLetters deadLetters, QueueAges ages) {
    return new QueueWorker(QueueName.of(handler.topic()), server, handler, deadLetters, ages);
  }

  /// Receives no more; what was begun goes on.
  public void beginStop() {
    workers.forEach(QueueWorker::beginStop);
  }

  /// Receives no more, finishes what was begun, and gives back what was not.
  ///
  /// @param deadline how long what was begun may take
  public void stop(Duration deadline) throws InterruptedException {
    beginStop();
    var stopping =
        workers.stream()
            .map(it -> Thread.startVirtualThread(() -> awaitStop(it, deadline)))
            .toList();
    for (Thread thread : stopping) {
      thread.join();
    }
  }

  private static void awaitStop(QueueWorker worker, Duration deadline) {
    try {
      worker.awaitStop(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
