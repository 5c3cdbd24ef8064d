package com.oxuniverse.persistence.database;

/// One valid row for each table, of a player on a day; together they fit.
final class Rows {

  static final String TUESDAY = "'2024-01-02'";
  static final String WEDNESDAY = "'2024-01-03'";

  static final NewRow PLAYER = NewRow.into("users").with("id", "1").with("nickname", "'ann'");

  static final NewRow OTHER_PLAYER = PLAYER.with("id", "2").with("nickname", "'bob'");

  static final NewRow RULES =
      NewRow.into("game_rules")
          .with("version", "1")
          .with("win_points", "50")
          .with("rules", "'{\"points\": {\"predictionWin\": 50}}'");

  static final NewRow SESSION =
      NewRow.into("session_control")
          .with("trading_day", TUESDAY)
          .with("phase", "'SCHEDULED'")
          .with("predict_open_at", "'2024-01-02T06:00+09'")
          .with("predict_cutoff_at", "'2024-01-02T23:59+09'")
          .with("settle_ready_at", "'2024-01-03T06:30+09'");

  static final NewRow SYMBOL =
      NewRow.into("active_universe")
          .with("trading_day", TUESDAY)
          .with("symbol", "'AAPL'")
          .with("seq", "1");

  static final NewRow OTHER_SYMBOL = SYMBOL.with("symbol", "'MSFT'").with("seq", "2");

  static final NewRow SLOTS =
      NewRow.into("user_daily_stats")
          .with("user_id", "1")
          .with("trading_day", TUESDAY)
          .with("base", "3")
          .with("ad_unlocks", "0")
          .with("refills", "0")
          .with("taken", "0")
          .with("returned", "0");

  static final NewRow TIMER =
      NewRow.into("cooldown_timers")
          .with("user_id", "1")
          .with("trading_day", TUESDAY)
          .with("started_at", "'2024-01-02T10:00+09'")
          .with("due_at", "'2024-01-02T10:05+09'")
          .with("status", "'ACTIVE'");

  static final NewRow AD_VIEW =
      NewRow.into("ad_unlocks")
          .with("user_id", "1")
          .with("trading_day", TUESDAY)
          .with("network", "'admob'")
          .with("transaction_id", "'view-1'")
          .with("verified_at", "'2024-01-02T10:00+09'");

  static final NewRow PICK =
      NewRow.into("predictions")
          .with("user_id", "1")
          .with("trading_day", TUESDAY)
          .with("symbol", "'AAPL'")
          .with("live_symbol", "'AAPL'")
          .with("choice", "'UP'")
          .with("submitted_at", "'2024-01-02T10:00+09'")
          .with("locks_at", "'2024-01-02T23:59+09'")
          .with("snapshot_price", "100")
          .with("snapshot_at", "'2024-01-02T10:00+09'")
          .with("snapshot_source", "'test'")
          .with("rules_version", "1");

  static final NewRow ENTRY =
      NewRow.into("points_ledger")
          .with("user_id", "1")
          .with("seq", "1")
          .with("delta", "1000")
          .with("balance_after", "1000")
          .with("created_at", "'2024-01-02T10:00+09'")
          .with("reason", "'SIGNUP_BONUS'")
          .with("ref_id", "'signup:1'")
          .with("prev_hash", hash(0))
          .with("hash", hash(1));

  static final NewRow SECOND_ENTRY =
      ENTRY
          .with("seq", "2")
          .with("delta", "50")
          .with("balance_after", "1050")
          .with("reason", "'PREDICTION_WIN'")
          .with("ref_id", "'win:2024-01-02:AAPL:1:1'")
          .with("prev_hash", hash(1))
          .with("hash", hash(2));

  static final NewRow PRICE =
      NewRow.into("eod_prices")
          .with("asof", TUESDAY)
          .with("symbol", "'AAPL'")
          .with("vendor", "'test'")
          .with("vendor_rev", "1")
          .with("close", "101")
          .with("previous_close", "100")
          .with("split_numerator", "1")
          .with("split_denominator", "1")
          .with("finality", "'FINAL'")
          .with("fetched_at", "'2024-01-03T06:30+09'");

  static final NewRow SETTLEMENT =
      NewRow.into("settlements")
          .with("trading_day", TUESDAY)
          .with("symbol", "'AAPL'")
          .with("revision", "1")
          .with("outcome", "'UP'")
          .with("close", "101")
          .with("previous_close", "100")
          .with("computed_at", "'2024-01-03T06:31+09'");

  static final NewRow CORRECTION =
      SETTLEMENT
          .with("revision", "2")
          .with("decided_by", "'boss'")
          .with("decided_why", "'the vendor revised it'");

  static final NewRow EVENT =
      NewRow.into("outbox")
          .with("topic", "'symbol-settled'")
          .with("group_key", "'2024-01-02'")
          .with("dedup_id", "'symbol-settled:2024-01-02:AAPL:1'")
          .with("payload", "'{}'")
          .with("created_at", "'2024-01-03T06:31+09'");

  static final NewRow ANSWER =
      NewRow.into("idempotency_keys")
          .with("user_id", "1")
          .with("key", "'key'")
          .with("request_hash", "'hash'")
          .with("answer_status", "201")
          .with("answer_body", "'{}'")
          .with("expires_at", "'2024-01-03T10:00+09'");

  static final NewRow ACT =
      NewRow.into("admin_audit")
          .with("who", "'boss'")
          .with("action", "'correct'")
          .with("target", "'2024-01-02 AAPL'")
          .with("before", "'UP'")
          .with("after", "'DOWN'")
          .with("reason", "'the vendor revised it'")
          .with("at", "'2024-01-04T10:00+09'");

  static final NewRow ERROR =
      NewRow.into("error_logs")
          .with("type", "'EOD_FETCH_FAILED'")
          .with("severity", "'WARNING'")
          .with("trading_day", TUESDAY)
          .with("context", "'{\"provider\": \"test\"}'")
          .with("created_at", "'2024-01-03T06:31+09'");

  private Rows() {}

  /// A pick of the same player on another symbol.
  static NewRow pickOn(String symbol) {
    var value = "'%s'".formatted(symbol);
    return PICK.with("symbol", value).with("live_symbol", value);
  }

  /// 32 bytes, all the same.
  static String hash(int digit) {
    return "decode(repeat('0%d', 32), 'hex')".formatted(digit);
  }
}
