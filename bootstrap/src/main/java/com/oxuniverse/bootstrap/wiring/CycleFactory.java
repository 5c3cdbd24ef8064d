package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.BatchPorts;
import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.EventPorts;
import com.oxuniverse.application.EventUseCases;
import com.oxuniverse.application.OperationsPorts;
import com.oxuniverse.application.OperationsUseCases;
import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.application.port.out.EventPublisher;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.bootstrap.report.DayReport;
import com.oxuniverse.queue.DeadLetters;
import com.oxuniverse.queue.QueueAges;
import com.oxuniverse.queue.SqsEventPublisher;
import com.oxuniverse.queue.SqsQueues;
import com.oxuniverse.queue.SqsServer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbc.micronaut.MicronautJdbcLockProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/// Puts together what moves the days on: events and their queues, jobs, and what operators see.
@Factory
@Requires(beans = QueueSetup.class)
final class CycleFactory {

  /// The framework makes the client, as it makes all of Amazon's, and closes it.
  @Singleton
  BeanCreatedEventListener<SqsClientBuilder> clientSettings(QueueSetup setup) {
    return created -> setup.access().applyTo(created.getBean());
  }

  @Singleton
  SqsServer server(SqsClient client, QueueSetup setup) {
    return new SqsServer(client, setup.options());
  }

  @Singleton
  QueueAges ages(QueueSetup setup) {
    return new QueueAges(setup.wallClock());
  }

  @Singleton
  EventPublisher publisher(SqsServer server) {
    return new SqsEventPublisher(server);
  }

  @Singleton
  Queues queues(SqsServer server, QueueAges ages) {
    return new SqsQueues(server, ages);
  }

  @Singleton
  DeadLetters deadLetters(SqsServer server, ErrorLog errors, GameSetup game) {
    return new DeadLetters(server, errors, game.rules().timetable(), game.clock());
  }

  @Singleton
  DayReport report(GameSetup game, UseCases useCases) {
    return new DayReport(
        useCases.viewSettlements(), game.calendar(), game.rules().timetable(), game.clock());
  }

  @Singleton
  LockProvider locks(TransactionOperations<Connection> transactions) {
    return new MicronautJdbcLockProvider(transactions);
  }

  @Singleton
  EventUseCases eventUseCases(
      GameSetup game,
      QueueSetup setup,
      Ports.Storage storage,
      OutboxLanes lanes,
      EventPublisher publisher,
      ConsumedMessages consumed,
      SubmissionCounts counts,
      Payouts payouts,
      Queues queues) {
    return EventUseCases.over(
        new EventPorts(lanes, publisher, consumed, counts, payouts, queues),
        storage,
        setup.wallClock(),
        game.clock(),
        setup.node());
  }

  @Singleton
  OperationsUseCases operationsUseCases(
      GameSetup game,
      QueueSetup setup,
      Ports.Storage storage,
      Integrity integrity,
      ErrorRecords errors,
      Activity activity,
      DatabaseClock databaseClock,
      Queues queues,
      OutboxLanes lanes,
      BeanProvider<BatchUseCases> batch) {
    return OperationsUseCases.over(
        new OperationsPorts(
            integrity, errors, activity, databaseClock, queues, lanes, List.of(setup.market())),
        storage,
        () -> batch.get().viewJobs(),
        game.calendar(),
        game.rules(),
        game.clock(),
        setup.wallClock());
  }

  @Singleton
  BatchUseCases batchUseCases(
      GameSetup game,
      QueueSetup setup,
      Ports.Storage storage,
      UseCases useCases,
      OperationsUseCases operations,
      Leftovers leftovers,
      DayReport report) {
    return BatchUseCases.over(
        new BatchPorts(
            leftovers, operations.checkIntegrity(), operations.viewSystemHealth(), report::warn),
        storage,
        useCases,
        game.calendar(),
        game.rules().timetable(),
        game.clock(),
        setup.wallClock());
  }
}
