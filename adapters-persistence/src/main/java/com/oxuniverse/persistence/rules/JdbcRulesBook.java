package com.oxuniverse.persistence.rules;

import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.rules.RulesVersion;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcRulesBook implements RulesBook {

  /// Versions have no gaps: settlement finds a version's win points by its number.
  private static final String REGISTER =
      """
      WITH wanted AS (
        SELECT jsonb_build_object(
          'timetable', jsonb_build_object(
            'universeAt', ?::text, 'dayStart', ?::text, 'cutoff', ?::text,
            'settleDelay', ?::text, 'lockPicksAt', ?::text),
          'slots', jsonb_build_object(
            'base', ?::int, 'adUnlocksPerDay', ?::int, 'refillAfter', ?::text),
          'settlement', jsonb_build_object(
            'abnormalMove', ?::numeric, 'confirmWithin', ?::numeric,
            'previousCloseSessions', ?::int, 'giveUpAfter', ?::text),
          'points', jsonb_build_object(
            'signupBonus', ?::bigint, 'predictionWin', ?::bigint)) AS rules
      ), added AS (
        INSERT INTO game_rules (version, win_points, rules)
        SELECT
          (SELECT coalesce(max(version), 0) + 1 FROM game_rules),
          (rules -> 'points' ->> 'predictionWin')::bigint,
          rules
        FROM wanted
        ON CONFLICT (rules) DO NOTHING
        RETURNING version
      )
      SELECT version FROM added
      UNION ALL
      SELECT version FROM game_rules JOIN wanted USING (rules)
      """;

  private static final String WIN_POINTS = "SELECT win_points FROM game_rules WHERE version = ?";

  private final Sql sql;

  JdbcRulesBook(Sql sql) {
    this.sql = sql;
  }

  @Override
  public RulesVersion register(GameRules rules) {
    AdvisoryLock.RULES_VERSIONS.take(sql);
    var timetable = rules.timetable();
    var slots = rules.slots();
    var settlement = rules.settlement();
    var points = rules.points();
    int version =
        sql.one(
            REGISTER,
            row -> row.integer("version"),
            timetable.universeAt().toString(),
            timetable.dayStart().toString(),
            timetable.cutoff().toString(),
            timetable.settleDelay().toString(),
            timetable.lockPicksAt().name(),
            slots.base(),
            slots.adUnlocksPerDay(),
            slots.refillAfter().toString(),
            settlement.abnormalMove(),
            settlement.confirmWithin(),
            settlement.previousCloseSessions(),
            settlement.giveUpAfter().toString(),
            points.signupBonus(),
            points.predictionWin());
    return new RulesVersion(version, rules);
  }

  @Override
  public long winPoints(int version) {
    return sql.first(WIN_POINTS, row -> row.number("win_points"), version)
        .orElseThrow(() -> new IllegalArgumentException("nobody registered rules " + version));
  }
}
