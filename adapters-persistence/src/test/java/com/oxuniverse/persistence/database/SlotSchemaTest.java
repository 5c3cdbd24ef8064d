package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.AD_VIEW;
import static com.oxuniverse.persistence.database.Rows.SLOTS;
import static com.oxuniverse.persistence.database.Rows.TIMER;
import static com.oxuniverse.persistence.database.Rows.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which slot accounts, timers and ad views the database itself refuses.
@Tag("integration")
class SlotSchemaTest {

  private static final Refused ABOUT_AVAILABLE =
      Refused.byCheck("user_daily_stats", "base", "ad_unlocks", "refills", "taken", "returned");

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void openTheDay() throws SQLException {
    trial.accepts(Rows.PLAYER, Rows.OTHER_PLAYER, Rows.SESSION);
    trial.accepts(SLOTS);
  }

  private static NewRow account(int base, int adUnlocks, int refills, int taken, int returned) {
    return SLOTS
        .with("user_id", "2")
        .with("base", String.valueOf(base))
        .with("ad_unlocks", String.valueOf(adUnlocks))
        .with("refills", String.valueOf(refills))
        .with("taken", String.valueOf(taken))
        .with("returned", String.valueOf(returned));
  }

  @ParameterizedTest
  @CsvSource({"3,7,0", "3,0,7", "10,0,0", "10,10,10"})
  void nobody_has_more_than_ten_slots(int base, int adUnlocks, int refills) throws SQLException {
    int taken = base + adUnlocks + refills - 10;
    assertThat(trial.refuses(account(base, adUnlocks, refills + 1, taken, 0)))
        .isEqualTo(ABOUT_AVAILABLE);
    trial.accepts(account(base, adUnlocks, refills, taken, 0));
  }

  @Test
  void nobody_takes_a_slot_that_is_not_there() throws SQLException {
    assertThat(trial.refuses(account(3, 0, 0, 4, 0))).isEqualTo(ABOUT_AVAILABLE);
    assertThat(trial.refuses(account(3, 2, 1, 8, 1))).isEqualTo(ABOUT_AVAILABLE);
    trial.accepts(account(3, 2, 1, 7, 1));
    assertThat(trial.refuses("UPDATE user_daily_stats SET taken = 8 WHERE user_id = 2"))
        .isEqualTo(ABOUT_AVAILABLE);
  }

  @Test
  void no_more_slots_are_returned_than_were_taken() throws SQLException {
    assertThat(trial.refuses(account(3, 0, 0, 1, 2))).isEqualTo(aboutReturned());
    assertThat(trial.refuses(account(3, 0, 0, 1, -1))).isEqualTo(aboutReturned());
    trial.accepts(account(3, 0, 0, 1, 1));
  }

  private static Refused aboutReturned() {
    return Refused.byCheck("user_daily_stats", "taken", "returned");
  }

  @Test
  void no_counter_leaves_its_range() throws SQLException {
    assertThat(trial.refuses(account(0, 1, 0, 0, 0)))
        .isEqualTo(Refused.byCheck("user_daily_stats", "base"));
    assertThat(trial.refuses(account(11, 0, 0, 1, 0)))
        .isEqualTo(Refused.byCheck("user_daily_stats", "base"));
    assertThat(trial.refuses(account(3, -1, 0, 0, 0)))
        .isEqualTo(Refused.byCheck("user_daily_stats", "ad_unlocks"));
    assertThat(trial.refuses(account(3, 11, 0, 10, 0)))
        .isEqualTo(Refused.byCheck("user_daily_stats", "ad_unlocks"));
    assertThat(trial.refuses(account(3, 0, -1, 0, 0)))
        .isEqualTo(Refused.byCheck("user_daily_stats", "refills"));
    trial.accepts(account(1, 10, 0, 1, 0));
  }

  @Test
  void a_player_has_one_slot_account_a_day_and_only_for_a_day_of_the_game() throws SQLException {
    assertThat(trial.refuses(SLOTS)).isEqualTo(Refused.byUnique("user_daily_stats_pkey"));
    assertThat(trial.refuses(SLOTS.with("trading_day", WEDNESDAY)))
        .isEqualTo(Refused.byForeignKey("user_daily_stats_trading_day_fkey"));
    assertThat(trial.refuses(SLOTS.with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("user_daily_stats_user_id_fkey"));
    trial.accepts(Rows.SESSION.with("trading_day", WEDNESDAY));
    trial.accepts(SLOTS.with("trading_day", WEDNESDAY));
  }

  @Test
  void one_cooldown_runs_at_a_time_for_a_player_and_day() throws SQLException {
    trial.accepts(TIMER);
    assertThat(trial.refuses(TIMER)).isEqualTo(Refused.byUnique("cooldown_timers_active"));
    trial.accepts(SLOTS.with("user_id", "2"), TIMER.with("user_id", "2"));
    trial.accepts(Rows.SESSION.with("trading_day", WEDNESDAY));
    trial.accepts(SLOTS.with("trading_day", WEDNESDAY), TIMER.with("trading_day", WEDNESDAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "CANCELLED"})
  void another_cooldown_begins_when_the_last_has_ended(String end) throws SQLException {
    trial.accepts(TIMER);
    trial.accepts("UPDATE cooldown_timers SET status = '%s'".formatted(end));
    trial.accepts(TIMER);
    assertThat(trial.refuses("UPDATE cooldown_timers SET status = 'ACTIVE'"))
        .isEqualTo(Refused.byUnique("cooldown_timers_active"));
  }

  @Test
  void a_cooldown_belongs_to_a_slot_account_and_takes_time() throws SQLException {
    assertThat(trial.refuses(TIMER.with("user_id", "2")))
        .isEqualTo(Refused.byForeignKey("cooldown_timers_user_id_trading_day_fkey"));
    assertThat(trial.refuses(TIMER.with("due_at", "'2024-01-02T10:00+09'")))
        .isEqualTo(Refused.byCheck("cooldown_timers", "started_at", "due_at"));
    trial.accepts(TIMER);
  }

  @Test
  void an_ad_view_counts_once_whoever_claims_it() throws SQLException {
    trial.accepts(SLOTS.with("user_id", "2"));
    trial.accepts(AD_VIEW);
    assertThat(trial.refuses(AD_VIEW)).isEqualTo(Refused.byUnique("ad_unlocks_view"));
    assertThat(trial.refuses(AD_VIEW.with("user_id", "2")))
        .isEqualTo(Refused.byUnique("ad_unlocks_view"));
    trial.accepts(AD_VIEW.with("transaction_id", "'view-2'"), AD_VIEW.with("network", "'other'"));
    assertThat(trial.refuses(AD_VIEW.with("user_id", "3").with("transaction_id", "'view-3'")))
        .isEqualTo(Refused.byForeignKey("ad_unlocks_user_id_trading_day_fkey"));
  }
}
