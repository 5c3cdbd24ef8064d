package com.oxuniverse.persistence.outbox;

import com.oxuniverse.application.events.NewEvent;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcOutbox implements Outbox {

  private static final String DAY_SETTLED =
      """
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
      SELECT 'day-settled', day, 'day-settled:' || day, jsonb_build_object('tradingDay', day), at
      FROM (SELECT ?::text, ?::timestamptz) AS settled (day, at)
      ON CONFLICT (dedup_id) DO NOTHING
      """;

  private static final String JOB_WANTED =
      """
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
      SELECT topic, run::text, topic || ':' || run || ':' || queued_at,
        jsonb_build_object('run', run, 'job', job, 'tradingDay', day), at
      FROM (SELECT ?::text, ?::bigint, ?::text, ?::text, ?::text, ?::timestamptz)
        AS wanted (topic, run, job, day, queued_at, at)
      ON CONFLICT (dedup_id) DO NOTHING
      """;

  private final Sql sql;

  JdbcOutbox(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(NewEvent event) {
    Sql.requireUnitOfWork();
    switch (event) {
      case NewEvent.DaySettled(TradingDay day, var at) ->
          sql.update(DAY_SETTLED, day.toString(), at);
      case NewEvent.JobWanted(var run, var at) ->
          sql.update(
              JOB_WANTED,
              switch (run.job()) {
                case EOD_COLLECT -> "closes-wanted";
                case SETTLEMENT_RUN -> "settlement-wanted";
                case UNIVERSE_CREATE,
                    SESSION_START,
                    SESSION_END,
                    INTEGRITY_RUN,
                    HEALTH_CHECK,
                    CLEANUP ->
                    "job-wanted";
              },
              run.id(),
              run.job().name(),
              run.day().toString(),
              run.queuedAt().toString(),
              at);
    }
  }
}
