-- What operators look at.

-- The last errors of a type, however long ago (see JdbcErrorRecords).
CREATE INDEX error_logs_of_type ON error_logs (type, (-id));

-- What belongs to a day lies side by side, as it came (see V10).
CREATE INDEX user_daily_stats_by_day ON user_daily_stats USING brin (trading_day)
  WITH (autosummarize = on);
CREATE INDEX cooldown_timers_by_day ON cooldown_timers USING brin (trading_day)
  WITH (autosummarize = on);
CREATE INDEX points_ledger_by_time ON points_ledger USING brin (created_at)
  WITH (autosummarize = on);
