package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Play;
import com.oxuniverse.bootstrap.replay.ReplayEvent.SignUp;
import com.oxuniverse.persistence.replay.ReplayAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Plays the timeline, and can be killed at any moment: how far it has come is committed together
/// with what it did, so that the next call goes on exactly there.
final class ReplayDriver {

  /// One durable commit for so many attempts; a killed replay repeats fewer than these.
  private static final int ATTEMPTS_PER_COMMIT = 250;

  private final List<Seat> seats;
  private final Cycle cycle;
  private final ReplayClock clock;
  private final ReplayProgress progress;

  private final List<Play> pending = new ArrayList<>();
  private long position;
  private int turn;

  /// @param seats which play in turn
  ReplayDriver(List<Seat> seats, Cycle cycle, ReplayClock clock, ReplayProgress progress) {
    this.seats = List.copyOf(seats);
    this.cycle = cycle;
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
    var stored = seats.getFirst().journal().position();
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
        moveOn(1, seat -> seat.players().signUp());
      }
      case Job job -> {
        playPending();
        clock.set(job.at());
        // In transactions of its own, like everywhere; a job that is repeated does nothing.
        cycle.run(job);
        moveOn(1, _ -> job.day());
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
  private List<ReplayAction> playedInOrder(Seat seat) {
    var actions = new ArrayList<ReplayAction>(pending.size());
    for (Play play : pending) {
      clock.set(play.at());
      long ordinal = position + actions.size();
      actions.add(play.attempt().withResult(seat.players().play(play.attempt(), ordinal)));
    }
    seat.journal().append(actions);
    return actions;
  }

  private <T> T moveOn(int events, Function<Seat, T> work) {
    var seat = seats.get(turn++ % seats.size());
    T result =
        seat.unitOfWork()
            .execute(() -> {
              T done = work.apply(seat);
              seat.journal().moveTo(Long.toString(position + events));
              return done;
            });
    position += events;
    return result;
  }
}
