package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.EventUseCases;
import com.oxuniverse.application.OperationsUseCases;
import com.oxuniverse.application.events.ViewOutboxService;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.in.QueueDueJobs;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.in.ViewOutbox;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.out.OutboxLanes;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Gives schedules and operators' controllers their use cases.
@Factory
@Requires(beans = QueueSetup.class)
final class OperatorBeans {

  @Singleton
  QueueDueJobs queueDueJobs(BatchUseCases useCases) {
    return useCases.queueDueJobs();
  }

  @Singleton
  QueueJob queueJob(BatchUseCases useCases) {
    return useCases.queueJob();
  }

  @Singleton
  RetryJob retryJob(BatchUseCases useCases) {
    return useCases.retryJob();
  }

  @Singleton
  ViewJobs viewJobs(BatchUseCases useCases) {
    return useCases.viewJobs();
  }

  @Singleton
  OperateQueues operateQueues(EventUseCases useCases) {
    return useCases.operateQueues();
  }

  @Singleton
  ViewOutbox viewOutbox(OutboxLanes lanes, QueueSetup setup) {
    return new ViewOutboxService(lanes, setup.wallClock());
  }

  @Singleton
  CheckIntegrity checkIntegrity(OperationsUseCases useCases) {
    return useCases.checkIntegrity();
  }

  @Singleton
  ViewErrors viewErrors(OperationsUseCases useCases) {
    return useCases.viewErrors();
  }

  @Singleton
  ViewSystemHealth viewSystemHealth(OperationsUseCases useCases) {
    return useCases.viewSystemHealth();
  }

  @Singleton
  ViewActivity viewActivity(OperationsUseCases useCases) {
    return useCases.viewActivity();
  }
}
