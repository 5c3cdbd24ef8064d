package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.QueueDueJobs;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Objects;
import net.javacrumbs.shedlock.micronaut.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again and again what is due. The days' times are the game's, so no timer of the machine
/// knows them.
@Singleton
@Requires(beans = QueueSetup.class)
class Schedules {

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private final QueueDueJobs jobs;

  private volatile String lastFailure = "";

  Schedules(QueueDueJobs jobs) {
    this.jobs = jobs;
  }

  /// On one node at a time. A node that died at it is waited for as long as it would be missed.
  @Scheduled(fixedDelay = "${ox.schedules.tick}")
  @SchedulerLock(name = "queue-due-jobs", lockAtMostFor = "5s")
  void queueDue() {
    try {
      jobs.queueDue();
      lastFailure = "";
    } catch (TransientFailure e) {
      LOG.warn("Nobody can tell what is due; a moment later again: {}", e.getMessage());
    } catch (RuntimeException e) {
      sayOnce(e);
    }
  }

  /// The same trouble every second would bury everything else.
  private void sayOnce(RuntimeException failure) {
    var message = Objects.toString(failure);
    if (!message.equals(lastFailure)) {
      LOG.error("Nobody can tell what is due; trying again", failure);
      lastFailure = message;
    }
  }
}
