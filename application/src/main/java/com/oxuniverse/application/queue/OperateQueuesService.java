package com.oxuniverse.application.queue;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.time.InstantSource;
import java.util.List;

/// The queues know no transactions. What an admin does is recorded first: an act that fails after
/// that can be done again, one that nobody can trace cannot be made good.
public final class OperateQueuesService implements OperateQueues {

  private final Queues queues;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource gameClock;

  public OperateQueuesService(
      Queues queues, AuditTrail audit, UnitOfWork unitOfWork, InstantSource gameClock) {
    this.queues = queues;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.gameClock = gameClock;
  }

  @Override
  public List<QueueStatus> all() {
    return queues.all();
  }

  @Override
  public Result redrive(Admin admin, String queue, int atMost, String why) {
    if (atMost < 1) {
      throw new IllegalArgumentException("at least one message, was " + atMost);
    }
    if (!queues.has(queue)) {
      return new NoSuchQueue();
    }
    var dead = status(queue).dead();
    record(admin, "queue.redrive", queue, dead + " dead", "at most " + atMost + " sent back", why);
    return new Redriven(queues.redrive(queue, atMost));
  }

  @Override
  public Result purge(Admin admin, String queue, String confirmation, String why) {
    if (!queues.has(queue)) {
      return new NoSuchQueue();
    }
    if (!confirmation.equals(queue)) {
      return new NotConfirmed();
    }
    var waiting = status(queue).waiting();
    record(admin, "queue.purge", queue, waiting + " waiting", "none", why);
    queues.purge(queue);
    return new Purged(waiting);
  }

  private QueueStatus status(String queue) {
    return queues.all().stream()
        .filter(it -> it.name().equals(queue))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no status of " + queue));
  }

  private void record(
      Admin admin, String action, String queue, String before, String after, String why) {
    var act =
        new AdminAct(
            admin.signature(), action, "queue/" + queue, before, after, why, gameClock.instant());
    unitOfWork.execute(() -> {
      audit.record(act);
      return act;
    });
  }
}
