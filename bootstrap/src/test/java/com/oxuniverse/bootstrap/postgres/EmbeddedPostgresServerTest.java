package com.oxuniverse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class EmbeddedPostgresServerTest {

  @TempDir static Path folder;

  private static OxHome home;
  private static EmbeddedPostgresServer server;

  @BeforeAll
  static void start() {
    home = OxHome.at(folder);
    server = EmbeddedPostgresServer.start(home);
    server.createDatabaseIfAbsent("game");
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(ServerOf.processes(home)).isEmpty();
  }

  @Test
  void it_is_the_postgresql_that_the_folder_of_its_programs_is_named_after() throws SQLException {
    assertThat(show("server_version")).isEqualTo(PostgresPrograms.VERSION);
    assertThat(show("server_version")).startsWith(PostgresPrograms.MAJOR_VERSION + ".");
  }

  @Test
  void what_is_committed_is_on_disk() throws SQLException {
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
    assertThat(show("full_page_writes")).isEqualTo("on");
    assertThat(show("data_checksums")).isEqualTo("on");
  }

  @Test
  void nobody_can_switch_durability_off_for_the_next_start() throws SQLException {
    ServerOf.execute(server.access("game"), "alter system set fsync = off");
    server.close();
    server = EmbeddedPostgresServer.start(home);
    assertThat(show("fsync")).isEqualTo("on");
  }

  @Test
  void it_listens_on_loopback_alone() throws SQLException {
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show("unix_socket_directories")).isEmpty();
  }

  @Test
  void another_user_of_the_machine_cannot_get_in() {
    var access = server.access("game");
    assertThatThrownBy(() -> DriverManager.getConnection(access.jdbcUrl(), access.user(), "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void another_user_of_the_machine_cannot_read_the_folder() throws IOException {
    for (var path : new Path[] {home.postgres(), ServerOf.folder(home).cluster().folder()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(ServerOf.folder(home).cluster().password())))
        .isEqualTo("rw-------");
  }

  @Test
  void the_password_shows_in_no_log() throws IOException {
    var password = ServerOf.folder(home).cluster().readPassword();
    assertThat(server.access("game").toString()).doesNotContain(password);
    assertThat(Files.readString(ServerOf.folder(home).log())).doesNotContain(password);
  }

  @Test
  void data_survive_a_restart() throws SQLException {
    ServerOf.execute(server.access("game"), "create table kept as select 42 as answer");
    server.close();
    server = EmbeddedPostgresServer.start(home);
    assertThat(ServerOf.query(server.access("game"), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void a_second_server_on_the_folder_is_refused_also_within_the_process() {
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    // The refused attempt must not have given the lock away: POSIX would.
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home)).isInstanceOf(CannotProceed.class);
  }

  @Test
  void whoever_does_not_need_a_server_of_their_own_is_given_the_one_that_runs()
      throws SQLException {
    try (var attached = EmbeddedPostgresServer.attachOrStart(home)) {
      assertThat(attached).isInstanceOf(AttachedPostgresServer.class);
      assertThat(ServerOf.query(attached.access("game"), "select 1")).isEqualTo("1");
    }
    assertThat(ServerOf.query(server.access("game"), "select 1")).isEqualTo("1");
  }

  @Test
  void databases_come_and_go() throws SQLException {
    server.createDatabaseIfAbsent("replay_7");
    server.createDatabaseIfAbsent("replay_7");
    assertThat(ServerOf.query(server.access("replay_7"), "select current_database()"))
        .isEqualTo("replay_7");
    server.dropDatabase("replay_7");
    server.dropDatabase("replay_7");
    assertThatThrownBy(() -> ServerOf.query(server.access("replay_7"), "select 1"))
        .hasMessageContaining("does not exist");
  }

  @Test
  void a_database_is_dropped_although_somebody_is_connected_to_it() throws SQLException {
    server.createDatabaseIfAbsent("busy");
    var access = server.access("busy");
    try (var _ = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password())) {
      server.dropDatabase("busy");
    }
    assertThatThrownBy(() -> ServerOf.query(access, "select 1"))
        .hasMessageContaining("does not exist");
  }

  @Test
  void a_name_that_is_none_of_ours_is_refused() {
    for (var name : new String[] {"postgres", "Game", "x; drop database game", ""}) {
      assertThatThrownBy(() -> server.dropDatabase(name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_server_that_dies_is_started_again_where_it_was() throws Exception {
    ServerOf.execute(server.access("game"), "create table outlived as select 1 as answer");
    int port = ServerOf.postmaster(home).port();
    ServerOf.kill(ServerOf.postmaster(home).pid());
    assertThat(
            Patience.until(() -> ServerOf.answers(server.access("game")), Duration.ofSeconds(30)))
        .isTrue();
    assertThat(ServerOf.postmaster(home).port()).isEqualTo(port);
    assertThat(ServerOf.query(server.access("game"), "select answer from outlived")).isEqualTo("1");
  }

  private static String show(String setting) throws SQLException {
    return ServerOf.query(server.access("game"), "show " + setting);
  }
}
