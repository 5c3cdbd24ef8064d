package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.persistence.database.TestWorld;

/// What nobody may do and somebody with the keys of the database can.
public final class Meddling {

  private Meddling() {}

  /// Runs a statement past all triggers and foreign keys.
  public static void with(TestWorld world, String statement) {
    world.asSuperuser(
        "SET session_replication_role = replica; SET search_path = crypto; " + statement);
  }

  /// A single violation of what the check looks at, and of nothing else. There are a correct pick
  /// and an incorrect one.
  public static String onceWith(IntegrityCheck check) {
    return switch (check) {
      case BALANCES_ADD_UP ->
          "UPDATE points_accounts SET balance = balance + 1, earned = earned + 1 WHERE user_id = 1";
      case CHAINS_INTACT ->
          "UPDATE points_ledger SET ref_id = ref_id || 'x' WHERE user_id = 1 AND seq = 1";
      case CORRECT_PICKS_PAID ->
          "UPDATE predictions SET status = 'CORRECT', points = 50 WHERE status = 'INCORRECT'";
      case AWARDS_EARNED ->
          "UPDATE predictions SET status = 'INCORRECT', points = 0 WHERE status = 'CORRECT'";
      case SLOTS_ADD_UP ->
          "UPDATE user_daily_stats SET taken = taken + 1, refills = refills + 1 WHERE user_id = 1";
      case DAYS_SETTLED, OUTBOX_DRAINED ->
          throw new IllegalArgumentException("a matter of time: " + check);
    };
  }
}
