package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.ENTRY;
import static com.oxuniverse.persistence.database.Rows.SECOND_ENTRY;
import static com.oxuniverse.persistence.database.Rows.hash;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.points.EntryReason;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which entries and balances the database itself refuses.
@Tag("integration")
class PointsSchemaTest {

  private static final Refused ABOUT_SIGN = Refused.byCheck("points_ledger", "reason", "delta");

  private static final Refused ABOUT_FIRST_ENTRY =
      Refused.byCheck("points_ledger", "seq", "delta", "balance_after", "prev_hash");

  private static final String SHORT_HASH = "decode(repeat('00', 31), 'hex')";

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void addPlayers() throws SQLException {
    trial.accepts(Rows.PLAYER, Rows.OTHER_PLAYER);
  }

  @Test
  void what_was_booked_once_is_not_booked_again_for_anyone() throws SQLException {
    trial.accepts(ENTRY);
    assertThat(trial.refuses(ENTRY.with("user_id", "2")))
        .isEqualTo(Refused.byUnique("points_ledger_ref"));
    assertThat(trial.refuses(SECOND_ENTRY.with("ref_id", "'signup:1'")))
        .isEqualTo(Refused.byUnique("points_ledger_ref"));
    trial.accepts(SECOND_ENTRY, ENTRY.with("user_id", "2").with("ref_id", "'signup:2'"));
  }

  @Test
  void no_two_entries_of_a_player_have_the_same_number() throws SQLException {
    trial.accepts(ENTRY, SECOND_ENTRY);
    assertThat(trial.refuses(SECOND_ENTRY.with("ref_id", "'other'")))
        .isEqualTo(Refused.byUnique("points_ledger_pkey"));
    trial.accepts(SECOND_ENTRY.with("ref_id", "'other'").with("seq", "3"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void entries_are_numbered_from_one(long seq) throws SQLException {
    assertThat(trial.refuses(ENTRY.with("seq", String.valueOf(seq))))
        .isEqualTo(Refused.byCheck("points_ledger", "seq"));
    trial.accepts(ENTRY);
  }

  private static NewRow moving(long points, EntryReason reason) {
    return ENTRY
        .with("delta", String.valueOf(points))
        .with("balance_after", String.valueOf(points))
        .with("reason", "'%s'".formatted(reason));
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryReason.class,
      names = {"SIGNUP_BONUS", "PREDICTION_WIN", "REDEMPTION_REFUND", "STREAK_BONUS"})
  void what_gives_points_does_not_take_any(EntryReason reason) throws SQLException {
    assertThat(trial.refuses(moving(-50, reason))).isEqualTo(ABOUT_SIGN);
    assertThat(trial.refuses(moving(0, reason))).isEqualTo(ABOUT_SIGN);
    trial.accepts(moving(50, reason));
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryReason.class,
      names = {"WIN_REVERSAL", "REDEMPTION"})
  void what_takes_points_does_not_give_any(EntryReason reason) throws SQLException {
    assertThat(trial.refuses(moving(50, reason))).isEqualTo(ABOUT_SIGN);
    assertThat(trial.refuses(moving(0, reason))).isEqualTo(ABOUT_SIGN);
    trial.accepts(moving(-50, reason));
  }

  @ParameterizedTest
  @ValueSource(longs = {-50, 50})
  void an_admin_gives_or_takes_points_but_never_none(long points) throws SQLException {
    assertThat(trial.refuses(moving(0, EntryReason.ADMIN_ADJUSTMENT))).isEqualTo(ABOUT_SIGN);
    trial.accepts(moving(points, EntryReason.ADMIN_ADJUSTMENT));
  }

  @Test
  void the_first_entry_follows_from_nothing() throws SQLException {
    assertThat(trial.refuses(ENTRY.with("prev_hash", hash(1)))).isEqualTo(ABOUT_FIRST_ENTRY);
    assertThat(trial.refuses(ENTRY.with("balance_after", "1001"))).isEqualTo(ABOUT_FIRST_ENTRY);
    trial.accepts(ENTRY, SECOND_ENTRY);
  }

  @Test
  void hashes_have_32_bytes() throws SQLException {
    trial.accepts(ENTRY);
    assertThat(trial.refuses(SECOND_ENTRY.with("prev_hash", SHORT_HASH)))
        .isEqualTo(Refused.byCheck("points_ledger", "prev_hash"));
    assertThat(trial.refuses(SECOND_ENTRY.with("hash", SHORT_HASH)))
        .isEqualTo(Refused.byCheck("points_ledger", "hash"));
    assertThat(trial.refuses("UPDATE points_accounts SET head_hash = " + SHORT_HASH))
        .isEqualTo(Refused.byCheck("points_accounts", "head_hash"));
    trial.accepts(SECOND_ENTRY);
  }

  /// Parts of a hash are joined by bars.
  @ParameterizedTest
  @ValueSource(strings = {"''", "'a|b'"})
  void a_reference_is_text_without_bars(String ref) throws SQLException {
    assertThat(trial.refuses(ENTRY.with("ref_id", ref)))
        .isEqualTo(Refused.byCheck("points_ledger", "ref_id"));
    trial.accepts(ENTRY);
  }

  @Test
  void a_player_has_one_account_from_the_start() throws SQLException {
    assertThat(trial.refuses(NewRow.into("points_accounts").with("user_id", "1")))
        .isEqualTo(Refused.byUnique("points_accounts_pkey"));
    assertThat(trial.refuses(NewRow.into("points_accounts").with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("points_accounts_user_id_fkey"));
  }

  @Test
  void a_balance_is_what_was_earned_less_what_was_spent() throws SQLException {
    var together = Refused.byCheck("points_accounts", "balance", "earned", "spent");
    var account = "UPDATE points_accounts SET earned = 100, spent = 150, balance = ";
    assertThat(trial.refuses(account + "-49")).isEqualTo(together);
    assertThat(trial.refuses("UPDATE points_accounts SET balance = 1")).isEqualTo(together);
    trial.accepts(account + "-50");
  }

  @Test
  void nothing_that_only_grows_is_negative() throws SQLException {
    assertThat(trial.refuses("UPDATE points_accounts SET held = -1"))
        .isEqualTo(Refused.byCheck("points_accounts", "held"));
    assertThat(trial.refuses("UPDATE points_accounts SET seq = -1"))
        .isEqualTo(Refused.byCheck("points_accounts", "seq"));
    assertThat(trial.refuses("UPDATE points_accounts SET earned = -1, balance = -1"))
        .isEqualTo(Refused.byCheck("points_accounts", "earned"));
    assertThat(trial.refuses("UPDATE points_accounts SET spent = -1, balance = 1"))
        .isEqualTo(Refused.byCheck("points_accounts", "spent"));
    trial.accepts("UPDATE points_accounts SET held = 1, seq = 1, earned = 1, balance = 1");
  }
}
