package com.oxuniverse.application.batch;

import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class QueueJobService implements QueueJob {

  private final TradingDays days;
  private final Schedule schedule;
  private final SessionStore sessions;
  private final JobQueue queue;
  private final AuditTrail audit;

  public QueueJobService(
      Schedule schedule, SessionStore sessions, JobQueue queue, AuditTrail audit) {
    this.days = schedule.days();
    this.schedule = schedule;
    this.sessions = sessions;
    this.queue = queue;
    this.audit = audit;
  }

  @Override
  public Result queue(Actor actor, Job job, Optional<TradingDay> day) {
    var now = queue.clock().instant();
    var wanted = day.orElseGet(() -> schedule.lastDayOf(job, now));
    return refusal(job, wanted, now).orElseGet(() -> queue(actor, job, wanted, now));
  }

  @Override
  public List<Ordered> queueAll(Actor actor, Optional<TradingDay> day) {
    var now = queue.clock().instant();
    var today = day.orElseGet(() -> schedule.lastDayOf(Job.UNIVERSE_CREATE, now));
    // Half of it would be neither a day nor nothing.
    var refusal = refusal(Job.UNIVERSE_CREATE, today, now);
    return Stream.of(
            Job.EOD_COLLECT,
            Job.SETTLEMENT_RUN,
            Job.UNIVERSE_CREATE,
            Job.SESSION_START,
            Job.SESSION_END,
            Job.INTEGRITY_RUN)
        .map(job ->
            new Ordered(job, refusal.orElseGet(() -> queue(actor, job, dayFor(job, today), now))))
        .toList();
  }

  private TradingDay dayFor(Job job, TradingDay today) {
    return switch (job) {
      case EOD_COLLECT, SETTLEMENT_RUN -> days.calendar().previous(today.date()).tradingDay();
      case UNIVERSE_CREATE, SESSION_START, SESSION_END, INTEGRITY_RUN, HEALTH_CHECK, CLEANUP ->
          today;
    };
  }

  private Optional<Result> refusal(Job job, TradingDay day, Instant now) {
    if (day.isAfter(Schedule.dateOf(now))) {
      return Optional.of(new InFuture(day));
    }
    if (job.isOfTheCycle() && !days.isPlayable(day)) {
      return Optional.of(new NotPlayable(day));
    }
    return begins(job) && isOver(day, now) && sessions.find(day).isEmpty()
        ? Optional.of(new Over(day))
        : Optional.empty();
  }

  private static boolean begins(Job job) {
    return switch (job) {
      case UNIVERSE_CREATE, SESSION_START -> true;
      case SESSION_END, EOD_COLLECT, SETTLEMENT_RUN, INTEGRITY_RUN, HEALTH_CHECK, CLEANUP -> false;
    };
  }

  private boolean isOver(TradingDay day, Instant now) {
    return !now.isBefore(days.timetable().windowOf(day).closesAt());
  }

  private Result queue(Actor actor, Job job, TradingDay day, Instant now) {
    return queue
        .unitOfWork()
        .execute(() -> {
          var addition = queue.add(job, day, Trigger.ADMIN, now);
          if (!addition.isNew()) {
            return new UnderWay(addition.run());
          }
          audit.record(
              new AdminAct(
                  actor.signature(),
                  "job.queue",
                  job + " " + day,
                  "",
                  "run " + addition.run().id(),
                  "",
                  now));
          return new Queued(addition.run());
        });
  }
}
