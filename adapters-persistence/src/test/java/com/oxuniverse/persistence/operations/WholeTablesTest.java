package com.oxuniverse.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.TestWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class WholeTablesTest {

  @Test
  void what_reads_whole_tables_ends_after_minutes_and_nothing_else_does() {
    try (var world = TestWorld.create()) {
      var tables = world.get(WholeTables.class);
      var before = timeout(world);
      assertThat(tables.read(() -> timeout(world))).isEqualTo("5min");
      assertThat(timeout(world)).isEqualTo(before).isNotEqualTo("5min");
    }
  }

  private static String timeout(TestWorld world) {
    return world
        .get(Sql.class)
        .one("SELECT current_setting('statement_timeout') AS value", row -> row.text("value"));
  }
}
