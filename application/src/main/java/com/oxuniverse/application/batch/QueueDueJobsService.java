package com.oxuniverse.application.batch;

import com.oxuniverse.application.batch.Schedule.Planned;
import com.oxuniverse.application.port.in.QueueDueJobs;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.BatchRuns.Due;
import com.oxuniverse.application.port.out.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class QueueDueJobsService implements QueueDueJobs {

  /// Queues may lose messages and nodes may die. Whoever gets a message twice does it once.
  private static final Duration LOST_AFTER = Duration.ofSeconds(10);

  /// For another job to end, once it was queued.
  private static final Duration WAITED_FOR = Duration.ofMinutes(30);

  private static final int AT_ONCE = 100;

  private final Schedule schedule;
  private final SessionStore sessions;
  private final BatchRuns runs;
  private final JobQueue queue;

  public QueueDueJobsService(Schedule schedule, SessionStore sessions, JobQueue queue) {
    this.schedule = schedule;
    this.sessions = sessions;
    this.runs = queue.runs();
    this.queue = queue;
  }

  @Override
  public int queueDue() {
    var now = queue.clock().instant();
    var lostBefore = queue.machine().instant().minus(LOST_AFTER);
    var planned = new ArrayList<Planned>();
    sessions.unsettled().forEach(session -> planned.addAll(Schedule.of(session, now)));
    planned.addAll(schedule.ofChores(now));
    var unknown = addToday(planned, now);
    int queued = again(runs.dueAgain(now, AT_ONCE));
    queued += again(runs.lost(lostBefore, AT_ONCE));
    queued += queueMissing(planned);
    if (unknown.isPresent()) {
      throw unknown.get();
    }
    return queued;
  }

  /// A day that the calendar cannot tell keeps no other from going on.
  private Optional<RuntimeException> addToday(List<Planned> planned, Instant now) {
    try {
      planned.addAll(schedule.ofToday(now));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private int queueMissing(List<Planned> planned) {
    var known = scheduled(planned.stream().map(Planned::due).toList());
    int queued = 0;
    for (Planned one : planned) {
      if (!known.containsKey(one.due()) && mayBegin(one, known) && add(one)) {
        queued++;
      }
    }
    return queued;
  }

  private Map<Due, JobRun> scheduled(Collection<Due> dues) {
    return runs.scheduled(dues).stream()
        .collect(Collectors.toMap(run -> new Due(run.job(), run.dueAt()), Function.identity()));
  }

  /// What hangs keeps nothing waiting without end: each job copes with what the one before it has
  /// left undone.
  private boolean mayBegin(Planned planned, Map<Due, JobRun> known) {
    var waitedFor = queue.machine().instant().minus(WAITED_FOR);
    return planned
        .after()
        .map(before -> Optional.ofNullable(known.get(before)))
        .map(before ->
            before
                .filter(run -> run.endedAt().isPresent() || run.queuedAt().isBefore(waitedFor))
                .isPresent())
        .orElse(true);
  }

  private boolean add(Planned planned) {
    var due = planned.due();
    return queue.add(due.job(), planned.day(), Trigger.SCHEDULE, due.at()).isNew();
  }

  private int again(List<JobRun> read) {
    return Math.toIntExact(read.stream().filter(run -> queue.again(run).isPresent()).count());
  }

  @Override
  public Instant nextDue() {
    var now = queue.clock().instant();
    var byTime = schedule.next(sessions.unsettled(), now);
    return runs.nextAgain(now).filter(again -> again.isBefore(byTime)).orElse(byTime);
  }
}
