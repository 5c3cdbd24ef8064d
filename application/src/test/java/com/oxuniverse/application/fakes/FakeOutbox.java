package com.oxuniverse.application.fakes;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.events.NewEvent;
import com.oxuniverse.application.port.out.Outbox;

public record FakeOutbox(FakeStore store) implements Outbox {

  @Override
  public void add(NewEvent event) {
    store.journal.requireOpen();
    var told = told(event);
    if (store.events().stream().noneMatch(it -> it.dedupId().equals(told.dedupId()))) {
      store.publish(told);
    }
  }

  private static FakeEvent told(NewEvent event) {
    return switch (event) {
      case NewEvent.DaySettled(var day, _) ->
          new FakeEvent("day-settled", day.toString(), "day-settled:" + day);
      case NewEvent.JobWanted(var run, _) ->
          new FakeEvent(
              topic(run.job()),
              run.id().toString(),
              "%s:%s:%s".formatted(topic(run.job()), run.id(), run.queuedAt()));
    };
  }

  private static String topic(Job job) {
    return switch (job) {
      case EOD_COLLECT -> "closes-wanted";
      case SETTLEMENT_RUN -> "settlement-wanted";
      case UNIVERSE_CREATE, SESSION_START, SESSION_END, INTEGRITY_RUN, HEALTH_CHECK, CLEANUP ->
          "job-wanted";
    };
  }
}
