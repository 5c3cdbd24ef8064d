package com.oxuniverse.persistence.errors;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.errors.LoggedError.Severity;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.persistence.database.TestWorld;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What PostgreSQL has of its own in the log of errors.
@Tag("integration")
class ErrorLogTest {

  private static final String TYPES =
      """
      SELECT array_to_string(enum_range(NULL::error_type), ',') || ' '
        || array_to_string(enum_range(NULL::severity), ',') AS names
      """;

  private static TestWorld world;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  @BeforeEach
  void emptyTheWorld() {
    world.empty();
  }

  /// PostgreSQL has no text with a zero in it, nor with half a character.
  @Test
  void what_a_vendor_says_is_logged_even_if_it_is_no_text() {
    var context = Map.of("rea\0son", "a zero \0 and half a pair \ud83d");
    world
        .storage()
        .errors()
        .record(
            new LoggedError(
                LoggedError.Type.EOD_FETCH_FAILED,
                TUESDAY,
                Severity.WARNING,
                context,
                Scene.at("12:00")));

    String logged =
        world
            .sql()
            .one(
                "SELECT context ->> 'rea\ufffdson' AS reason FROM error_logs",
                row -> row.text("reason"));
    assertThat(logged).startsWith("a zero \ufffd and half a pair ");
  }

  @Test
  void the_database_knows_the_types_and_severities_that_there_are() {
    String known = world.sql().one(TYPES, row -> row.text("names"));
    assertThat(known).isEqualTo(names(LoggedError.Type.values()) + " " + names(Severity.values()));
  }

  private static String names(Enum<?>[] constants) {
    return String.join(",", Stream.of(constants).map(Enum::name).toList());
  }
}
