package com.oxuniverse.bootstrap.time;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.FolderLock;
import com.oxuniverse.bootstrap.home.OxHome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A clock that runs as many times faster than the machine's as it is told.
///
/// It shows only what it has written down beforehand that it may show, a few seconds ahead at a
/// time. After a crash it goes on from what was allowed, so it can never show a time twice; and
/// while the machine sleeps, the game stands still.
final class SimulatedClock implements GameClock {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatedClock.class);

  private static final Duration RENEWED_EVERY = Duration.ofSeconds(1);
  static final Duration ALLOWED_AHEAD = Duration.ofSeconds(3);

  private final InstantSource machine;
  private final double speed;
  private final ClockFile file;
  private final FolderLock lock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Reading> last;

  private volatile Instant allowedUntil;

  /// @param machine what the machine showed
  /// @param game what this clock showed then
  private record Reading(Instant machine, Instant game) {

    Reading at(Instant now, double speed, Instant atMost) {
      var elapsed = Duration.between(machine, now);
      // The machine's clock may be set back.
      var passed = elapsed.isNegative() ? Duration.ZERO : scaled(elapsed, speed);
      var due = game.plus(passed);
      var allowed = due.isAfter(atMost) ? atMost : due;
      return new Reading(now, allowed.isBefore(game) ? game : allowed);
    }
  }

  private SimulatedClock(
      InstantSource machine, Instant start, double speed, ClockFile file, FolderLock lock) {
    this.lock = lock;
    this.machine = machine;
    this.speed = speed;
    this.file = file;
    this.last = new AtomicReference<>(new Reading(machine.instant(), start));
    this.allowedUntil = start;
  }

  /// @throws CannotProceed if the clock of the file runs already, or the file cannot be written
  static SimulatedClock start(InstantSource machine, Instant start, double speed, ClockFile file) {
    try {
      var lock = FolderLock.tryTake(file.lock()).orElseThrow(() -> runsAlready(file));
      var clock = new SimulatedClock(machine, start, speed, file, lock);
      try {
        clock.renew();
      } catch (IOException e) {
        lock.close();
        throw e;
      }
      Thread.ofPlatform().name("game-clock").daemon().start(clock::keepRenewing);
      return clock;
    } catch (IOException e) {
      throw new CannotProceed("%s cannot be written: %s".formatted(file.file(), e), e);
    }
  }

  private static CannotProceed runsAlready(ClockFile file) {
    return new CannotProceed(
        "The clock %s is run by another ox (%s): stop that one, or set %s to another folder"
            .formatted(file.file(), FolderLock.holderOf(file.lock()), OxHome.VARIABLE));
  }

  @Override
  public Instant instant() {
    return last.updateAndGet(reading -> reading.at(machine.instant(), speed, allowedUntil))
        .game()
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Duration waitUntil(Instant instant) {
    var left = Duration.between(instant(), instant);
    return left.isNegative() ? Duration.ZERO : scaled(left, 1 / speed);
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }

  private void keepRenewing() {
    try {
      while (!closed.await(RENEWED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        renewOrStandStill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void renewOrStandStill() {
    try {
      renew();
    } catch (IOException e) {
      LOG.error(
          "The game's clock stands still: {} cannot be written: {}", file.file(), e.getMessage());
    }
  }

  private synchronized void renew() throws IOException {
    if (closed.getCount() > 0) {
      var reached = instant();
      var ahead = reached.plus(scaled(ALLOWED_AHEAD, speed));
      file.write(new ClockFile.Simulated(reached, ahead));
      allowedUntil = ahead;
    }
  }

  /// Stands still from now on.
  @Override
  public void close() {
    closed.countDown();
    stop();
  }

  private synchronized void stop() {
    // Whoever reads it meanwhile is seen by the second look.
    allowedUntil = instant();
    var reached = instant();
    try (lock) {
      file.write(new ClockFile.Simulated(reached, reached));
    } catch (IOException e) {
      LOG.warn("{} cannot be written: the next start goes on a little later", file.file(), e);
    }
  }

  @Override
  public String toString() {
    var day = scaled(Duration.ofDays(1), 1 / speed);
    return "simulated: a day of the game takes %d min %d s"
        .formatted(day.toMinutes(), day.toSecondsPart());
  }
}
