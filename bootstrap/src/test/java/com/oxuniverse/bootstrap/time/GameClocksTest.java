package com.oxuniverse.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.ClockSettings;
import com.oxuniverse.bootstrap.configuration.ClockSettings.Mode;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameClocksTest {

  // A Saturday, in Korea already.
  private static final Instant MACHINE = Instant.parse("2025-11-21T20:00:00Z");

  @TempDir Path folder;

  @Test
  void a_fresh_game_starts_when_the_symbols_of_the_first_playable_day_are_due() {
    assertThat(shown(simulated(Optional.empty()))).isEqualTo("2025-11-23T20:30:00Z");
  }

  @Test
  void a_fresh_game_can_start_on_any_day() {
    assertThat(shown(simulated(Optional.of(LocalDate.of(2023, 12, 30)))))
        .isEqualTo("2024-01-01T20:30:00Z");
  }

  @Test
  void after_a_stop_it_goes_on_where_it_was_whatever_start_says() {
    shown(simulated(Optional.of(LocalDate.of(2024, 1, 2))));
    assertThat(shown(simulated(Optional.of(LocalDate.of(2020, 1, 2)))))
        .isEqualTo("2024-01-01T20:30:00Z");
  }

  @Test
  void after_a_crash_it_goes_on_behind_what_it_may_have_shown() throws IOException {
    Files.writeString(
        folder.resolve("clock"), "simulated 2024-01-02T00:00:00Z 2024-01-02T00:14:24Z");
    assertThat(shown(simulated(Optional.empty()))).isEqualTo("2024-01-02T00:14:24Z");
  }

  @Test
  void a_command_beside_the_game_sees_its_time_and_moves_nothing() throws IOException {
    assertThat(clocks(simulated(Optional.empty())).glance().instant())
        .isEqualTo("2025-11-23T20:30:00Z");
    assertThat(folder.resolve("clock")).doesNotExist();
    var file =
        Files.writeString(
            folder.resolve("clock"), "simulated 2024-01-02T00:00:00Z 2024-01-02T00:14:24Z");
    assertThat(clocks(simulated(Optional.empty())).glance().instant())
        .isEqualTo("2024-01-02T00:00:00Z");
    assertThat(file).hasContent("simulated 2024-01-02T00:00:00Z 2024-01-02T00:14:24Z");
  }

  @Test
  void a_clock_of_several_nodes_is_read_off_the_machine_and_leaves_nothing_in_the_folder() {
    var settings =
        new ClockSettings(
            Mode.SIMULATED,
            288,
            Optional.of(LocalDate.of(2024, 1, 2)),
            Optional.of(MACHINE.minus(Duration.ofMinutes(10))));
    assertThat(shown(settings)).isEqualTo("2024-01-03T20:30:00Z");
    assertThat(clocks(settings).glance().instant()).isEqualTo("2024-01-03T20:30:00Z");
    assertThat(folder.resolve("clock")).doesNotExist();
    try (var clock = clocks(settings).start()) {
      assertThat(clock.waitUntil(Instant.parse("2024-01-04T20:30:00Z")))
          .isEqualTo(Duration.ofMinutes(5));
      assertThat(clock.waitUntil(Instant.EPOCH)).isZero();
      assertThat(clock)
          .hasToString("simulated, the same on all nodes: a day of the game takes 5 min 0 s");
    }
  }

  @Test
  void in_real_time_it_is_the_machines_time() {
    assertThat(shown(realTime())).isEqualTo(MACHINE);
    assertThat(clocks(realTime()).glance().instant()).isEqualTo(MACHINE);
  }

  @Test
  void a_folder_keeps_to_the_kind_of_clock_it_began_with() throws IOException {
    shown(realTime());
    assertThatThrownBy(() -> clocks(simulated(Optional.empty())).start())
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.clock.mode is simulated")
        .hasMessageContaining(folder.toString());
    Files.delete(folder.resolve("clock"));
    shown(simulated(Optional.empty()));
    assertThatThrownBy(() -> clocks(realTime()).start())
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.clock.mode is system");
  }

  @Test
  void a_file_that_makes_no_sense_is_named() throws IOException {
    var backwards = "simulated 2024-01-02T00:14:24Z 2024-01-02T00:00:00Z";
    for (var content :
        new String[] {"", "simulated", "simulated yesterday today", "x", backwards}) {
      var file = Files.writeString(folder.resolve("clock"), content);
      assertThatThrownBy(() -> clocks(simulated(Optional.empty())).start())
          .isInstanceOf(CannotProceed.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("write into it 'simulated T T'");
    }
  }

  private Instant shown(ClockSettings settings) {
    try (var clock = clocks(settings).start()) {
      return clock.instant();
    }
  }

  private GameClocks clocks(ClockSettings settings) {
    return new GameClocks(
        settings, new OxHome(folder), NyseCalendar.create(), Timetable.DEFAULT, () -> MACHINE);
  }

  private static ClockSettings simulated(Optional<LocalDate> start) {
    return new ClockSettings(Mode.SIMULATED, 288, start, Optional.empty());
  }

  private static ClockSettings realTime() {
    return new ClockSettings(Mode.SYSTEM, 1, Optional.empty(), Optional.empty());
  }
}
