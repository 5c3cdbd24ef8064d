package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that are history: they are added, and then they stay.
@Tag("integration")
class HistorySchemaTest {

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void addOneRowEach() throws SQLException {
    trial.accepts(Rows.PLAYER, Rows.SESSION, Rows.SYMBOL);
    trial.accepts(RULES, Rows.ENTRY, Rows.PRICE, Rows.SETTLEMENT, Rows.ACT);
  }

  private static Refused byHistory(String operation, String table) {
    return Refused.byTrigger(
        "%s of %s is not allowed: its rows are history".formatted(operation, table));
  }

  /// Even to the owner of the table, and whoever gives themselves the right.
  @ParameterizedTest
  @CsvSource({
    "game_rules, win_points",
    "points_ledger, delta",
    "eod_prices, close",
    "settlements, close",
    "admin_audit, reason"
  })
  void history_is_not_changed_with_any_right(String table, String column) throws SQLException {
    trial.execute("GRANT UPDATE, DELETE, TRUNCATE ON %s TO CURRENT_USER".formatted(table));
    assertThat(trial.refuses("UPDATE %1$s SET %2$s = %2$s".formatted(table, column)))
        .isEqualTo(byHistory("UPDATE", table));
    assertThat(trial.refuses("DELETE FROM " + table)).isEqualTo(byHistory("DELETE", table));
    // What refers to the table would refuse before the trigger does.
    assertThat(trial.refuses("TRUNCATE %s CASCADE".formatted(table)))
        .isEqualTo(byHistory("TRUNCATE", table));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"game_rules", "points_ledger", "eod_prices", "settlements", "admin_audit"})
  void the_owner_has_no_right_to_remove_history(String table) throws SQLException {
    assertThat(trial.refuses("DELETE FROM " + table)).isEqualTo(Refused.byGrant(table));
    assertThat(trial.refuses("TRUNCATE %s CASCADE".formatted(table)))
        .isEqualTo(Refused.byGrant(table));
  }

  /// The owner of the settlements has it, for a foreign key needs it.
  @ParameterizedTest
  @CsvSource({
    "game_rules, win_points",
    "points_ledger, delta",
    "eod_prices, close",
    "admin_audit, reason"
  })
  void the_owner_has_no_right_to_edit_history(String table, String column) throws SQLException {
    assertThat(trial.refuses("UPDATE %1$s SET %2$s = %2$s".formatted(table, column)))
        .isEqualTo(Refused.byGrant(table));
  }

  @Test
  void the_owner_edits_no_settlement_either() throws SQLException {
    assertThat(trial.refuses("UPDATE settlements SET close = close"))
        .isEqualTo(byHistory("UPDATE", "settlements"));
  }

  @Test
  void the_same_rules_have_one_version() throws SQLException {
    assertThat(trial.refuses(RULES.with("version", "2")))
        .isEqualTo(Refused.byUnique("game_rules_rules_key"));
    var other =
        RULES.with("win_points", "75").with("rules", "'{\"points\": {\"predictionWin\": 75}}'");
    assertThat(trial.refuses(other)).isEqualTo(Refused.byUnique("game_rules_pkey"));
    trial.accepts(other.with("version", "2"));
  }

  @Test
  void a_win_pays_what_its_rules_say_and_more_than_nothing() throws SQLException {
    var other = RULES.with("version", "2").with("rules", "'{\"points\": {\"predictionWin\": 75}}'");
    assertThat(trial.refuses(other))
        .isEqualTo(Refused.byCheck("game_rules", "rules", "win_points"));
    var nothing = other.with("rules", "'{\"points\": {\"predictionWin\": 0}}'");
    assertThat(trial.refuses(nothing.with("win_points", "0")))
        .isEqualTo(Refused.byCheck("game_rules", "win_points"));
    assertThat(trial.refuses(other.with("win_points", "75").with("version", "0")))
        .isEqualTo(Refused.byCheck("game_rules", "version"));
    for (String silent :
        List.of("'{\"points\": {}}'", "'{\"points\": {\"predictionWin\": null}}'")) {
      assertThat(trial.refuses(other.with("rules", silent)))
          .isEqualTo(Refused.byCheck("game_rules", "rules"));
    }
    trial.accepts(other.with("win_points", "75"));
  }
}
