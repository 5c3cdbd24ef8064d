package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which errors the database itself refuses to log.
@Tag("integration")
class ErrorSchemaTest {

  @RegisterExtension private final Trial trial = new Trial();

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true"})
  void the_context_of_an_error_has_names_for_what_is_in_it(String context) throws SQLException {
    assertThat(trial.refuses(ERROR.with("context", "'%s'".formatted(context))))
        .isEqualTo(Refused.byCheck("error_logs", "context"));
    trial.accepts(ERROR, ERROR.with("context", "'{}'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "severity", "trading_day", "context", "created_at"})
  void an_error_is_told_in_full(String part) throws SQLException {
    assertThat(trial.refuses(ERROR.with(part, "NULL")))
        .isEqualTo(Refused.byNotNull("error_logs", part));
    trial.accepts(ERROR);
  }

  /// They are cleaned up by their age.
  @Test
  void old_errors_can_be_removed() throws SQLException {
    trial.accepts(ERROR);
    trial.accepts("DELETE FROM error_logs WHERE created_at < '2024-01-04'");
  }
}
