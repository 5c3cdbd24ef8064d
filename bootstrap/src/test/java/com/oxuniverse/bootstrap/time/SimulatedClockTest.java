package com.oxuniverse.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {

  private static final Instant START = Instant.parse("2024-01-01T20:30:00Z");
  private static final Instant MACHINE_START = Instant.parse("2031-05-01T00:00:00Z");
  private static final double SPEED = 288;

  @TempDir Path folder;

  private final AtomicReference<Instant> machine = new AtomicReference<>(MACHINE_START);

  @Test
  void it_runs_as_many_times_faster_as_it_is_told() {
    try (var clock = start(START)) {
      assertThat(clock.instant()).isEqualTo(START);
      machine.set(MACHINE_START.plusSeconds(1));
      assertThat(clock.instant()).isEqualTo(START.plusSeconds(288));
      machine.set(MACHINE_START.plusSeconds(1).plusNanos(1_000));
      assertThat(clock.instant()).isEqualTo(START.plusSeconds(288).plusNanos(288_000));
    }
  }

  @Test
  void it_can_also_run_slowly() {
    try (var clock = SimulatedClock.start(machine::get, START, 0.5, file())) {
      machine.set(MACHINE_START.plusSeconds(2));
      assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    }
  }

  @Test
  void it_does_not_go_back_when_the_machines_clock_does() {
    try (var clock = start(START)) {
      machine.set(MACHINE_START.plusSeconds(1));
      var before = clock.instant();
      machine.set(MACHINE_START.minusSeconds(3600));
      assertThat(clock.instant()).isEqualTo(before);
      machine.set(MACHINE_START.minusSeconds(3599));
      assertThat(clock.instant()).isEqualTo(before.plusSeconds(288));
    }
  }

  @Test
  void while_the_machine_sleeps_the_game_stands_still() {
    try (var clock = start(START)) {
      machine.set(MACHINE_START.plus(Duration.ofHours(8)));
      assertThat(Duration.between(START, clock.instant()))
          .isLessThanOrEqualTo(SimulatedClock.ALLOWED_AHEAD.multipliedBy(288));
    }
  }

  @Test
  void after_a_crash_it_never_shows_a_time_twice() {
    var crashed = start(START);
    machine.set(MACHINE_START.plusSeconds(2));
    var shown = crashed.instant();
    var next = (ClockFile.Simulated) file().read().orElseThrow();
    assertThat(next.allowedUntil()).isAfterOrEqualTo(shown);
    assertThat(next.reached()).isBeforeOrEqualTo(shown);
    crashed.close();
  }

  @Test
  void it_runs_once_over_its_file() {
    try (var _ = start(START)) {
      assertThatThrownBy(() -> start(START))
          .isInstanceOf(CannotProceed.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    start(START).close();
  }

  @Test
  void stopped_in_order_it_goes_on_where_it_was() {
    var clock = start(START);
    machine.set(MACHINE_START.plusSeconds(1));
    clock.close();
    assertThat(file().read())
        .contains(new ClockFile.Simulated(START.plusSeconds(288), START.plusSeconds(288)));
    machine.set(MACHINE_START.plusSeconds(2));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(288));
  }

  @Test
  void it_knows_how_long_there_is_to_wait() {
    try (var clock = start(START)) {
      assertThat(clock.waitUntil(START.plusSeconds(288))).isEqualTo(Duration.ofSeconds(1));
      assertThat(clock.waitUntil(START.minusSeconds(1))).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named() throws IOException {
    var inTheWay = Files.createDirectories(folder.resolve("clock/x"));
    assertThatThrownBy(() -> start(START))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining(inTheWay.getParent().toString());
  }

  private SimulatedClock start(Instant at) {
    return SimulatedClock.start(machine::get, at, SPEED, file());
  }

  private ClockFile file() {
    return new ClockFile(folder.resolve("clock"));
  }
}
