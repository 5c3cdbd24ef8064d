package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Play;
import com.oxuniverse.bootstrap.replay.ReplayEvent.SignUp;
import com.oxuniverse.persistence.replay.ReplayAction;
import com.oxuniverse.persistence.replay.ReplayJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Plays the timeline, and can be killed at any moment: how far it has come is committed together
/// with what it did, so that the next call goes on exactly there.
final class ReplayDriver {

  /// One durable commit for so many attempts; a killed replay repeats fewer than these.
  private static final int ATTEMPTS_PER_COMMIT = 250;

  private final Players players;
  private final DayJobs jobs;
  private final UnitOfWork unitOfWork;
  private final ReplayJournal journal;
  private final ReplayClock clock;
  private final ReplayProgress progress;

  private final List<Play> pending = new ArrayList<>();
  private long position;

  ReplayDriver(
      Players players,
      DayJobs jobs,
      UnitOfWork unitOfWork,
      ReplayJournal journal,
      ReplayClock clock,
      ReplayProgress progress) {
    this.players = players;
    this.jobs = jobs;
    this.unitOfWork = unitOfWork;
    this.journal = journal;
    this.clock = clock;
    this.progress = progress;
  }

  void play(ReplayTimeline timeline) {
    position = storedPosition();
    for (long done = 0; done < position && timeline.hasNext(); done++) {
      timeline.next();
    }
    timeline.forEachRemaining(this::take);
    playPending();
  }

  private long storedPosition() {
    var stored = journal.position();
    return stored.isEmpty() ? 0 : Long.parseLong(stored);
  }

  private void take(ReplayEvent event) {
    switch (event) {
      case Play play -> {
        pending.add(play);
        if (pending.size() == ATTEMPTS_PER_COMMIT) {
          playPending();
        }
      }
      case SignUp signUp -> {
        playPending();
        clock.set(signUp.at());
        moveOn(1, players::signUp);
      }
      case Job job -> {
        playPending();
        clock.set(job.at());
        // In transactions of its own, like everywhere; a job that is repeated does nothing.
        jobs.run(job);
        moveOn(1, job::day);
        progress.ran(job);
      }
    }
  }

  private void playPending() {
    if (pending.isEmpty()) {
      return;
    }
    var actions = moveOn(pending.size(), this::playedInOrder);
    progress.played(actions);
    pending.clear();
  }

  /// May run again, after a lost race: the clock goes back with the work.
  private List<ReplayAction> playedInOrder() {
    var actions = new ArrayList<ReplayAction>(pending.size());
    for (Play play : pending) {
      clock.set(play.at());
      long ordinal = position + actions.size();
      actions.add(play.attempt().withResult(players.play(play.attempt(), ordinal)));
    }
    journal.append(actions);
    return actions;
  }

  private <T> T moveOn(int events, Supplier<T> work) {
    T result =
        unitOfWork.execute(() -> {
          T done = work.get();
          journal.moveTo(Long.toString(position + events));
          return done;
        });
    position += events;
    return result;
  }
}
