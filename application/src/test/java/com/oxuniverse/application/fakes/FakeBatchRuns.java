package com.oxuniverse.application.fakes;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class FakeBatchRuns implements BatchRuns {

  private static final Comparator<JobRun> OLDEST_FIRST =
      Comparator.comparing(JobRun::queuedAt).thenComparingLong(run -> run.id().value());

  private final FakeStore store;
  private final AtomicLong lastId = new AtomicLong();
  private final Set<RunId> held = ConcurrentHashMap.newKeySet();

  FakeBatchRuns(FakeStore store) {
    this.store = store;
  }

  private Stream<JobRun> all() {
    return store.runs.all().stream().map(FakeStore.KeptRun::run);
  }

  private static boolean isUnderWay(JobRun run) {
    return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
  }

  @Override
  public Addition add(NewRun run) {
    store.journal.requireOpen();
    var inTheWay =
        switch (run.trigger()) {
          case SCHEDULE -> scheduled(List.of(new Due(run.job(), run.dueAt()))).stream().findAny();
          case ADMIN -> underWay(run.job(), run.day());
        };
    return inTheWay
        .map(it -> new Addition(it, false))
        .orElseGet(() -> new Addition(added(run), true));
  }

  private Optional<JobRun> underWay(Job job, TradingDay day) {
    return all()
        .filter(it -> it.job() == job && it.day().equals(day))
        .filter(it -> isUnderWay(it) || it.status() == RunStatus.WAITING)
        .max(Comparator.comparingLong(it -> it.id().value()));
  }

  private JobRun added(NewRun run) {
    var added =
        new JobRun(
            new RunId(lastId.incrementAndGet()),
            run.job(),
            run.day(),
            run.trigger(),
            RunStatus.QUEUED,
            run.dueAt(),
            0,
            run.queuedAt(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    return kept(added, 0);
  }

  private JobRun kept(JobRun run, int failures) {
    store.runs.put(run.id(), new FakeStore.KeptRun(run, failures));
    return run;
  }

  @Override
  public List<JobRun> scheduled(Collection<Due> dues) {
    return all()
        .filter(it -> it.trigger() == Trigger.SCHEDULE)
        .filter(it -> dues.contains(new Due(it.job(), it.dueAt())))
        .toList();
  }

  @Override
  public Optional<JobRun> find(RunId id) {
    return store.runs.find(id).map(FakeStore.KeptRun::run);
  }

  @Override
  public Optional<Hold> hold(RunId id) {
    if (store.journal.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
    return held.add(id) ? Optional.of(() -> held.remove(id)) : Optional.empty();
  }

  @Override
  public Optional<Begun> begin(RunId id, Instant at) {
    return store.journal.exclusively(() ->
        store
            .runs
            .find(id)
            .filter(it -> isUnderWay(it.run()))
            .map(it -> new Begun(kept(begun(it.run(), at), it.failures()), it.failures())));
  }

  private static JobRun begun(JobRun run, Instant at) {
    return new JobRun(
        run.id(),
        run.job(),
        run.day(),
        run.trigger(),
        RunStatus.RUNNING,
        run.dueAt(),
        run.attempts() + 1,
        run.queuedAt(),
        Optional.of(at),
        run.endedAt(),
        run.againAt(),
        run.error(),
        run.summary());
  }

  @Override
  public boolean end(JobRun run) {
    return store.journal.exclusively(() -> {
      var kept =
          store
              .runs
              .find(run.id())
              .filter(it -> it.run().status() == RunStatus.RUNNING)
              .filter(it -> it.run().attempts() == run.attempts());
      kept.ifPresent(it -> kept(run, run.status() == RunStatus.FAILED ? it.failures() + 1 : 0));
      return kept.isPresent();
    });
  }

  @Override
  public Optional<JobRun> queueAgain(JobRun read, Instant at) {
    store.journal.requireOpen();
    return store
        .runs
        .find(read.id())
        .filter(it -> read.status() != RunStatus.SUCCEEDED)
        .filter(it -> it.run().status() == read.status())
        .filter(it -> it.run().attempts() == read.attempts())
        .filter(it -> it.run().queuedAt().equals(read.queuedAt()))
        .map(it -> kept(queued(it.run(), at), it.failures()));
  }

  private static JobRun queued(JobRun run, Instant at) {
    return new JobRun(
        run.id(),
        run.job(),
        run.day(),
        run.trigger(),
        RunStatus.QUEUED,
        run.dueAt(),
        run.attempts(),
        at,
        run.startedAt(),
        run.endedAt(),
        Optional.empty(),
        run.error(),
        run.summary());
  }

  @Override
  public List<JobRun> dueAgain(Instant now, int limit) {
    return waiting().filter(it -> !it.againAt().orElseThrow().isAfter(now)).limit(limit).toList();
  }

  @Override
  public Optional<Instant> nextAgain(Instant after) {
    return waiting()
        .map(it -> it.againAt().orElseThrow())
        .filter(it -> it.isAfter(after))
        .findFirst();
  }

  private Stream<JobRun> waiting() {
    return all()
        .filter(it -> it.againAt().isPresent())
        .sorted(
            Comparator.<JobRun, Instant>comparing(it -> it.againAt().orElseThrow())
                .thenComparingLong(it -> it.id().value()));
  }

  @Override
  public List<JobRun> lost(Instant queuedBefore, int limit) {
    return all()
        .filter(it -> isUnderWay(it) && it.queuedAt().isBefore(queuedBefore))
        .filter(it -> !held.contains(it.id()))
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Slice<JobRun> page(ViewJobs.Filter filter, int limit) {
    var read =
        all()
            .filter(matching(filter))
            .sorted(Comparator.<JobRun>comparingLong(it -> it.id().value()).reversed())
            .limit(limit + 1L)
            .toList();
    return Slice.of(read, limit);
  }

  private static Predicate<JobRun> matching(ViewJobs.Filter filter) {
    return run ->
        filter.before().map(it -> run.id().value() < it.value()).orElse(true)
            && filter.job().map(it -> run.job() == it).orElse(true)
            && filter.status().map(it -> run.status() == it).orElse(true)
            && filter.day().map(it -> run.day().equals(it)).orElse(true);
  }

  @Override
  public Map<Job, JobRun> lastSuccesses() {
    var last = new EnumMap<Job, JobRun>(Job.class);
    all()
        .filter(it -> it.status() == RunStatus.SUCCEEDED)
        .sorted(
            Comparator.<JobRun, Instant>comparing(it -> it.endedAt().orElseThrow())
                .thenComparingLong(it -> it.id().value()))
        .forEach(it -> last.put(it.job(), it));
    return last;
  }

  @Override
  public Map<Job, JobRun> lastEnds() {
    var last = new EnumMap<Job, JobRun>(Job.class);
    all()
        .filter(it -> it.endedAt().isPresent())
        .sorted(
            Comparator.<JobRun, Instant>comparing(it -> it.endedAt().orElseThrow())
                .thenComparingLong(it -> it.id().value()))
        .forEach(it -> last.put(it.job(), it));
    return last;
  }

  @Override
  public Map<RunStatus, Map<Job, Long>> open() {
    var successes = lastSuccesses();
    return all()
        .filter(it -> it.status() != RunStatus.SUCCEEDED && !isOvercome(it, successes))
        .collect(
            Collectors.groupingBy(
                JobRun::status, Collectors.groupingBy(JobRun::job, Collectors.counting())));
  }

  private static boolean isOvercome(JobRun run, Map<Job, JobRun> successes) {
    return run.status() == RunStatus.FAILED
        && run.againAt().isEmpty()
        && Optional.ofNullable(successes.get(run.job()))
            .flatMap(JobRun::endedAt)
            .filter(it -> it.isAfter(run.endedAt().orElseThrow()))
            .isPresent();
  }
}
