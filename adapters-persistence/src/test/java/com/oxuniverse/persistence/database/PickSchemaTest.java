package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.PICK;
import static com.oxuniverse.persistence.database.Rows.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which picks the database itself refuses.
@Tag("integration")
class PickSchemaTest {

  private static final String CANCEL =
      result("CANCELLED", "live_symbol = NULL, cancelled_at = now()");

  private static final String VOID =
      result("VOID", "void_reason = 'UNCHANGED', settled_revision = 1");

  private static final String CORRECT = result("CORRECT", "settled_revision = 1, points = 50");

  private static final String INCORRECT = result("INCORRECT", "settled_revision = 1");

  @RegisterExtension private final Trial trial = new Trial();

  /// Sets the status of the picks on AAPL, and all that goes with it.
  private static String result(String status, String more) {
    return "UPDATE predictions SET status = '%s', %s WHERE symbol = 'AAPL'".formatted(status, more);
  }

  @BeforeEach
  void openTheDay() throws SQLException {
    trial.accepts(Rows.PLAYER, Rows.OTHER_PLAYER, Rows.RULES, Rows.SESSION);
    trial.accepts(Rows.SYMBOL, Rows.OTHER_SYMBOL, Rows.SLOTS, Rows.SLOTS.with("user_id", "2"));
    trial.accepts(PICK);
  }

  @Test
  void a_player_has_one_live_pick_on_a_symbol_a_day() throws SQLException {
    assertThat(trial.refuses(PICK)).isEqualTo(Refused.byUnique("predictions_live"));
    assertThat(trial.refuses(PICK.with("choice", "'DOWN'")))
        .isEqualTo(Refused.byUnique("predictions_live"));
    trial.accepts(PICK.with("user_id", "2"), Rows.pickOn("MSFT"));
  }

  @Test
  void a_symbol_can_be_picked_again_after_its_pick_was_cancelled() throws SQLException {
    trial.accepts(CANCEL);
    trial.accepts(PICK);
    assertThat(trial.refuses(PICK)).isEqualTo(Refused.byUnique("predictions_live"));
    assertThat(trial.refuses(result("PENDING", "live_symbol = symbol, cancelled_at = NULL")))
        .isEqualTo(Refused.byUnique("predictions_live"));
    trial.accepts(CANCEL);
    trial.accepts(PICK);
  }

  @Test
  void a_pick_that_is_settled_is_still_the_one_live_pick() throws SQLException {
    trial.accepts(CORRECT);
    assertThat(trial.refuses(PICK)).isEqualTo(Refused.byUnique("predictions_live"));
  }

  @Test
  void a_live_pick_is_on_a_symbol_of_its_days_universe() throws SQLException {
    trial.accepts(Rows.SESSION.with("trading_day", WEDNESDAY));
    trial.accepts(Rows.SLOTS.with("trading_day", WEDNESDAY));
    assertThat(trial.refuses(Rows.pickOn("IBM")))
        .isEqualTo(Refused.byForeignKey("predictions_universe"));
    assertThat(trial.refuses(PICK.with("trading_day", WEDNESDAY)))
        .isEqualTo(Refused.byForeignKey("predictions_universe"));
    trial.accepts(Rows.SYMBOL.with("trading_day", WEDNESDAY));
    trial.accepts(PICK.with("trading_day", WEDNESDAY));
  }

  /// Or the universe would not hold it.
  @Test
  void a_live_pick_and_no_other_names_its_symbol_as_live() throws SQLException {
    var together = Refused.byCheck("predictions", "symbol", "live_symbol", "cancelled_at");
    var pick = PICK.with("user_id", "2");
    assertThat(trial.refuses(pick.with("live_symbol", "NULL"))).isEqualTo(together);
    assertThat(trial.refuses(pick.with("live_symbol", "'MSFT'"))).isEqualTo(together);
    trial.accepts(pick);
    assertThat(trial.refuses(CANCEL.replace("live_symbol = NULL,", ""))).isEqualTo(together);
    trial.accepts(CANCEL);
  }

  @Test
  void a_symbol_leaves_the_universe_only_when_all_picks_on_it_are_cancelled() throws SQLException {
    var leave = "DELETE FROM active_universe WHERE symbol = 'AAPL'";
    assertThat(trial.refuses(leave)).isEqualTo(Refused.byForeignKey("predictions_universe"));
    trial.accepts(CANCEL);
    trial.accepts(leave);
  }

  @Test
  void a_pick_belongs_to_a_slot_account() throws SQLException {
    trial.accepts(Rows.PLAYER.with("id", "3").with("nickname", "'cid'"));
    assertThat(trial.refuses(PICK.with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("predictions_user_id_trading_day_fkey"));
    trial.accepts(Rows.SLOTS.with("user_id", "3"));
    trial.accepts(PICK.with("user_id", "3"));
  }

  @Test
  void a_snapshot_is_whole_or_missing() throws SQLException {
    var pick = PICK.with("user_id", "2");
    for (String part : new String[] {"snapshot_price", "snapshot_at", "snapshot_source"}) {
      assertThat(trial.refuses(pick.with(part, "NULL")))
          .isEqualTo(
              Refused.byCheck("predictions", "snapshot_price", "snapshot_at", "snapshot_source"));
    }
    trial.accepts(
        pick.with("snapshot_price", "NULL")
            .with("snapshot_at", "NULL")
            .with("snapshot_source", "NULL"));
  }

  @Test
  void nobody_stores_that_a_pick_is_locked() throws SQLException {
    assertThat(trial.refuses(PICK.with("user_id", "2").with("status", "'LOCKED'")))
        .isEqualTo(Refused.byCheck("predictions", "status"));
    trial.accepts(PICK.with("user_id", "2").with("status", "'PENDING'"));
  }

  @Test
  void a_cancelled_pick_and_no_other_has_the_time_of_its_cancellation() throws SQLException {
    var together = Refused.byCheck("predictions", "status", "cancelled_at");
    assertThat(trial.refuses("UPDATE predictions SET status = 'CANCELLED'")).isEqualTo(together);
    assertThat(trial.refuses("UPDATE predictions SET live_symbol = NULL, cancelled_at = now()"))
        .isEqualTo(together);
    trial.accepts(CANCEL);
  }

  @Test
  void a_void_pick_and_no_other_has_a_reason() throws SQLException {
    var together = Refused.byCheck("predictions", "status", "void_reason");
    assertThat(trial.refuses(result("VOID", "settled_revision = 1"))).isEqualTo(together);
    for (String other : new String[] {CORRECT, INCORRECT}) {
      assertThat(trial.refuses(other.replace("SET", "SET void_reason = 'UNCHANGED',")))
          .isEqualTo(together);
      trial.accepts(other);
      trial.accepts(result("PENDING", "settled_revision = NULL, points = 0"));
    }
    trial.accepts(VOID);
    assertThat(trial.refuses("UPDATE predictions SET void_reason = NULL")).isEqualTo(together);
  }

  @Test
  void a_settled_pick_and_no_other_names_the_revision_that_settled_it() throws SQLException {
    var together = Refused.byCheck("predictions", "status", "settled_revision");
    assertThat(trial.refuses("UPDATE predictions SET settled_revision = 1")).isEqualTo(together);
    assertThat(trial.refuses(CANCEL.replace("SET", "SET settled_revision = 1,")))
        .isEqualTo(together);
    for (String settled : new String[] {CORRECT, INCORRECT, VOID}) {
      assertThat(trial.refuses(settled.replace("revision = 1", "revision = NULL")))
          .isEqualTo(together);
      assertThat(trial.refuses(settled.replace("revision = 1", "revision = 0")))
          .isEqualTo(Refused.byCheck("predictions", "settled_revision"));
    }
    trial.accepts(VOID);
  }

  @ParameterizedTest
  @ValueSource(longs = {-50, 0})
  void a_correct_pick_earns_points(long points) throws SQLException {
    assertThat(trial.refuses(CORRECT.replace("points = 50", "points = " + points)))
        .isEqualTo(Refused.byCheck("predictions", "status", "points"));
    trial.accepts(CORRECT);
  }

  @ParameterizedTest
  @ValueSource(longs = {-50, 50})
  void no_other_pick_moves_points(long points) throws SQLException {
    for (String other :
        new String[] {INCORRECT, VOID, CANCEL, result("PENDING", "choice = 'UP'")}) {
      assertThat(trial.refuses(other.replace("SET", "SET points = %d,".formatted(points))))
          .isEqualTo(Refused.byCheck("predictions", "status", "points"));
    }
    trial.accepts(INCORRECT);
  }
}
