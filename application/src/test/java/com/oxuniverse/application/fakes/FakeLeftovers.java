package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.out.Leftovers;
import java.time.Instant;
import java.util.List;

/// Can be told to fail.
public final class FakeLeftovers implements Leftovers {

  private final FakeStore store;
  private volatile boolean isFailing;

  public FakeLeftovers(FakeStore store) {
    this.store = store;
  }

  public void failing(boolean failing) {
    isFailing = failing;
  }

  @Override
  public int delete(Kind kind, Instant before, int limit) {
    if (isFailing) {
      throw new TransientFailure("the table is locked");
    }
    return store.journal.exclusively(() ->
        switch (kind) {
          case EXPIRED_ANSWERS ->
              delete(
                  store.answers,
                  store.answers.keys().stream()
                      .filter(key -> isExpired(key, before))
                      .limit(limit)
                      .toList());
          case PUBLISHED_EVENTS ->
              delete(
                  store.events,
                  store.events.keys().stream()
                      .filter(id -> isPublished(id, before))
                      .limit(limit)
                      .toList());
          case CONSUMED_MESSAGES ->
              delete(
                  store.consumed,
                  store.consumed.keys().stream()
                      .filter(key -> store.consumed.find(key).orElseThrow().isBefore(before))
                      .limit(limit)
                      .toList());
          case ENDED_RUNS ->
              delete(
                  store.runs,
                  store.runs().stream()
                      .filter(run -> hasEnded(run) && run.queuedAt().isBefore(before))
                      .filter(run -> !new FakeBatchRuns(store).lastSuccesses().containsValue(run))
                      .map(JobRun::id)
                      .limit(limit)
                      .toList());
        });
  }

  private boolean isExpired(FakeStore.AnswerKey key, Instant before) {
    return store.answers.find(key).orElseThrow().expiresAt().isBefore(before);
  }

  private static boolean hasEnded(JobRun run) {
    boolean isOpen = run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    return !isOpen && run.againAt().isEmpty();
  }

  private boolean isPublished(String id, Instant before) {
    return store
        .events
        .find(id)
        .flatMap(FakeStore.WaitingEvent::publishedAt)
        .filter(it -> it.isBefore(before))
        .isPresent();
  }

  private static <K> int delete(FakeTable<K, ?> table, List<K> keys) {
    keys.forEach(table::remove);
    return keys.size();
  }
}
