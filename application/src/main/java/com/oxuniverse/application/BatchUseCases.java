package com.oxuniverse.application;

import com.oxuniverse.application.batch.ChoreWork;
import com.oxuniverse.application.batch.ClosingWork;
import com.oxuniverse.application.batch.DayWork;
import com.oxuniverse.application.batch.JobQueue;
import com.oxuniverse.application.batch.JobWork;
import com.oxuniverse.application.batch.QueueDueJobsService;
import com.oxuniverse.application.batch.QueueJobService;
import com.oxuniverse.application.batch.RetryJobService;
import com.oxuniverse.application.batch.RunJobService;
import com.oxuniverse.application.batch.Schedule;
import com.oxuniverse.application.batch.ViewJobsService;
import com.oxuniverse.application.port.in.QueueDueJobs;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.Timetable;
import java.time.InstantSource;

/// The use cases that let the daily cycle run itself.
public record BatchUseCases(
    QueueDueJobs queueDueJobs,
    RunJob runJob,
    QueueJob queueJob,
    RetryJob retryJob,
    ViewJobs viewJobs) {

  /// @param game what the jobs do
  /// @param gameClock the time that the game plays at, by which jobs fall due
  /// @param machineClock the real time, by which what is lost is found
  public static BatchUseCases over(
      BatchPorts ports,
      Ports.Storage storage,
      UseCases game,
      MarketCalendar calendar,
      Timetable timetable,
      InstantSource gameClock,
      InstantSource machineClock) {
    var uow = storage.unitOfWork();
    var runs = storage.batchRuns();
    var schedule = new Schedule(new TradingDays(calendar, timetable));
    var queue = new JobQueue(runs, storage.outbox(), uow, gameClock, machineClock);
    var work =
        new JobWork(
            new DayWork(
                game.prepareUniverse(),
                game.openTradingDay(),
                game.closeTradingDay(),
                storage.universes(),
                timetable,
                gameClock),
            new ClosingWork(game.collectCloses(), game.settleTradingDay(), gameClock),
            new ChoreWork(
                ports.checkIntegrity(),
                ports.viewSystemHealth(),
                ports.leftovers(),
                storage.errors(),
                uow,
                gameClock,
                machineClock));
    return new BatchUseCases(
        new QueueDueJobsService(schedule, storage.sessions(), queue),
        new RunJobService(
            runs, work, storage.errors(), uow, ports.notices(), gameClock, machineClock),
        new QueueJobService(schedule, storage.sessions(), queue, storage.audit()),
        new RetryJobService(queue, storage.audit()),
        new ViewJobsService(runs));
  }
}
