-- What operators look at.

-- How long an event waits is a matter of the machine's clock; created_at goes by the game's.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS written_at timestamptz NOT NULL
  DEFAULT clock_timestamp();

-- Picks as they were submitted.
CREATE TABLE IF NOT EXISTS submission_counts (
  trading_day date   NOT NULL,
  symbol      text   NOT NULL COLLATE "C",
  up          bigint NOT NULL DEFAULT 0 CHECK (up >= 0),
  down        bigint NOT NULL DEFAULT 0 CHECK (down >= 0),
  PRIMARY KEY (trading_day, symbol)
);

-- The last errors of a type, however long ago (see JdbcErrorRecords).
CREATE INDEX error_logs_of_type ON error_logs (type, (-id));

-- What belongs to a day lies side by side, as it came (see V10).
CREATE INDEX user_daily_stats_by_day ON user_daily_stats USING brin (trading_day)
  WITH (autosummarize = on);
CREATE INDEX cooldown_timers_by_day ON cooldown_timers USING brin (trading_day)
  WITH (autosummarize = on);
CREATE INDEX points_ledger_by_time ON points_ledger USING brin (created_at)
  WITH (autosummarize = on);
