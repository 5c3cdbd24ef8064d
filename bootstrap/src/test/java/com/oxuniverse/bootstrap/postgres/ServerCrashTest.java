package com.oxuniverse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills what can be killed, then starts again.
@Tag("integration")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerCrashTest {

  private static final int ROWS = 300;
  private static final Duration TO_START_AGAIN = Duration.ofSeconds(10);

  @TempDir Path folder;

  private OxHome home;

  @BeforeEach
  void open() {
    home = OxHome.at(folder);
  }

  @AfterEach
  void leaveNothingRunning() throws IOException, InterruptedException {
    for (long process : ServerOf.processes(home)) {
      ServerOf.kill(process);
    }
  }

  @Test
  void everything_acknowledged_is_there_after_the_application_was_killed() throws Exception {
    long acknowledged = runAndKill();
    // The server lives on without its parent: that is what the next start has to deal with.
    assertThat(ServerOf.processes(home)).isNotEmpty();
    assertStartsWith(acknowledged);
  }

  @Test
  void everything_acknowledged_is_there_after_application_and_server_were_killed()
      throws Exception {
    long acknowledged = runAndKill();
    ServerOf.kill(ServerOf.postmaster(home).pid());
    assertStartsWith(acknowledged);
  }

  @Test
  void everything_acknowledged_is_there_after_every_process_was_killed_at_once() throws Exception {
    long acknowledged = runAndKill();
    for (long process : ServerOf.processes(home)) {
      ServerOf.kill(process);
    }
    assertStartsWith(acknowledged);
  }

  @Test
  void a_number_that_is_another_programs_by_now_does_no_harm_to_that_program() throws Exception {
    FirstStart.copyTo(folder);
    var bystander = new ProcessBuilder("sleep", "600").start();
    try {
      leavePidFileOf(bystander.pid());
      EmbeddedPostgresServer.start(home).close();
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void a_dead_server_that_nobody_has_buried_does_not_hinder() throws Exception {
    FirstStart.copyTo(folder);
    // The shell's child ends when there is nothing more to read, by when the shell has turned into
    // what never asks how it went.
    var script = "exec 3<&0; (read -r _ <&3) & echo $!; exec sleep 600";
    var parent = new ProcessBuilder("sh", "-c", script).start();
    try {
      long zombie = Long.parseLong(parent.inputReader().readLine());
      assertThat(Patience.until(() -> isSleep(parent.pid()), Duration.ofSeconds(10))).isTrue();
      parent.outputWriter().close();
      assertThat(Patience.until(() -> isZombie(zombie), Duration.ofSeconds(10))).isTrue();
      leavePidFileOf(zombie);
      EmbeddedPostgresServer.start(home).close();
    } finally {
      parent.destroyForcibly();
    }
  }

  private static boolean isSleep(long pid) {
    return stat(pid).contains("(sleep)");
  }

  private static boolean isZombie(long pid) {
    return stat(pid).contains(") Z ");
  }

  private static String stat(long pid) {
    try {
      return Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
    } catch (IOException e) {
      return "";
    }
  }

  private void leavePidFileOf(long pid) throws IOException {
    Files.writeString(
        ServerOf.folder(home).cluster().postmasterPid(),
        "%d\n%s\n0\n5432\n\n127.0.0.1\n\nready\n".formatted(pid, folder));
  }

  @Test
  void of_two_that_start_at_once_one_is_refused_in_one_clear_sentence() throws Exception {
    FirstStart.copyTo(folder);
    try (var one = JavaProcess.start(ServerProcess.class, folder.toString());
        var other = JavaProcess.start(ServerProcess.class, folder.toString())) {
      var first = one.awaitLine(_ -> true);
      var second = other.awaitLine(_ -> true);
      var holder = first.equals(ServerProcess.STARTED) ? one : other;
      var refused = holder == one ? other : one;
      assertThat(List.of(first, second))
          .containsExactlyInAnyOrder(
              ServerProcess.STARTED,
              "The data folder %s is in use by another ox (process %d): stop that one, or set OX_HOME to another folder"
                  .formatted(home, holder.pid()));
      assertThat(refused.awaitExit()).isEqualTo(ServerProcess.REFUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programs-18.6.new/bin",
        "programs-18.6",
        "cluster.new",
        "cluster.new/data/base",
        "cluster.new/data/global/pg_control",
        "cluster/data",
        "cluster/data/postmaster.pid"
      })
  void a_first_start_that_was_killed_at_any_point_leaves_nothing_that_hinders(String seen)
      throws Exception {
    if (seen.startsWith("cluster")) {
      FirstStart.copyProgramsTo(folder);
    }
    var starting = JavaProcess.start(ServerProcess.class, folder.toString());
    var sign = home.postgres().resolve(seen);
    assertThat(Patience.until(() -> Files.exists(sign), Duration.ofMinutes(1))).isTrue();
    starting.kill();
    try (var server = startInTime()) {
      server.createDatabaseIfAbsent(ServerProcess.DATABASE);
      assertThat(ServerOf.answers(server.access(ServerProcess.DATABASE))).isTrue();
    }
    assertThat(ServerOf.processes(home)).isEmpty();
  }

  @Test
  void a_folder_of_another_postgresql_is_refused_and_left_alone() throws IOException {
    FirstStart.copyTo(folder);
    Files.writeString(ServerOf.folder(home).cluster().version(), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("was made by PostgreSQL 17 and this is 18")
        .hasMessageContaining(folder.toString());
    Files.writeString(ServerOf.folder(home).cluster().version(), "18\n");
    EmbeddedPostgresServer.start(home).close();
  }

  @Test
  void a_folder_that_lost_its_data_is_refused_and_not_made_anew() throws IOException {
    FirstStart.copyTo(folder);
    Files.delete(ServerOf.folder(home).cluster().version());
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("no complete PostgreSQL data folder");
  }

  @Test
  void a_server_that_does_not_start_says_why() throws IOException {
    FirstStart.copyTo(folder);
    var control = ServerOf.folder(home).cluster().data().resolve("global/pg_control");
    Files.move(control, control.resolveSibling("gone"));
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("did not start")
        .hasMessageContaining("pg_control")
        .hasMessageContaining(ServerOf.folder(home).log().toString());
    assertThat(ServerOf.processes(home)).isEmpty();
  }

  /// @return the last row that the database has acknowledged
  private long runAndKill() throws IOException, InterruptedException {
    FirstStart.copyTo(folder);
    try (var running = JavaProcess.start(ServerProcess.class, folder.toString())) {
      running.awaitLine(line -> line.equals(ServerProcess.ACKNOWLEDGED + ROWS));
      running.kill();
      var said = new ArrayList<>(List.of(ServerProcess.ACKNOWLEDGED + ROWS));
      said.addAll(running.remainingLines());
      return Long.parseLong(said.getLast().substring(ServerProcess.ACKNOWLEDGED.length()));
    }
  }

  private void assertStartsWith(long acknowledged) throws SQLException {
    try (var server = startInTime()) {
      var access = server.access(ServerProcess.DATABASE);
      assertThat(Long.parseLong(ServerOf.query(access, "select count(*) from written")))
          .isGreaterThanOrEqualTo(acknowledged);
      assertThat(Long.parseLong(ServerOf.query(access, "select max(row) from written")))
          .as("the one that was under way may be there or not")
          .isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(ServerOf.processes(home)).isEmpty();
  }

  private EmbeddedPostgresServer startInTime() {
    long began = System.nanoTime();
    var server = EmbeddedPostgresServer.start(home);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TO_START_AGAIN);
    return server;
  }
}
