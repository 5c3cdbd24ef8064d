package com.oxuniverse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTest {

  @Test
  void the_last_line_that_gives_up_says_why() {
    assertThat(
            ServerLog.reasonIn(
                """
                LOG:  starting PostgreSQL
                FATAL:  could not write lock file "postmaster.pid": No space left on device
                LOG:  database system is shut down

                """))
        .isEqualTo("FATAL:  could not write lock file \"postmaster.pid\": No space left on device");
  }

  @Test
  void a_tool_has_its_own_way_of_saying_it() {
    assertThat(
            ServerLog.reasonIn(
                "creating directory\ninitdb: error: could not create directory\nremoving"))
        .isEqualTo("initdb: error: could not create directory");
  }

  @Test
  void else_the_last_line_has_to_do() {
    assertThat(ServerLog.reasonIn("one\ntwo\n")).isEqualTo("two");
    assertThat(ServerLog.reasonIn("\n")).isEqualTo("it did not say why");
  }
}
