package com.oxuniverse.queue;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.domain.calendar.Timetable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// All workers of a node together.
@Tag("integration")
@Timeout(120)
class QueueWorkersTest {

  private final TestQueues queues = TestQueues.start();
  private final Set<String> done = new ConcurrentSkipListSet<>();

  @AfterEach
  void close() {
    queues.close();
  }

  @Test
  void each_queue_has_somebody_who_does_what_its_messages_ask_for() throws InterruptedException {
    var server = queues.server();
    var workers =
        QueueWorkers.start(
            server,
            work(),
            new DeadLetters(server, _ -> {}, Timetable.DEFAULT, () -> Events.AT),
            new QueueAges(InstantSource.system()));
    var _ =
        new SqsEventPublisher(server)
            .publish(
                new LaneId(1),
                List.of(
                    Events.jobWanted(7),
                    Events.symbolSettled("AAPL", 8),
                    Events.submitted(1, 9),
                    Events.daySettled("2024-01-02", 10)));
    Eventually.is(
        "all are done",
        () -> done.equals(Set.of("run 7", "payout AAPL", "pick AAPL", "day 2024-01-02")));
    workers.stop(Duration.ofSeconds(20));
  }

  private QueueWorkers.Work work() {
    return new QueueWorkers.Work(
        id -> {
          done.add("run " + id);
          return new RunJob.NoSuchRun();
        },
        (_, symbol) -> {
          done.add("payout " + symbol);
          return new CheckPayout.Result(1, 0);
        },
        submissions -> {
          submissions.forEach(it -> done.add("pick " + it.symbol()));
          return submissions.size();
        },
        day -> done.add("day " + day));
  }
}
