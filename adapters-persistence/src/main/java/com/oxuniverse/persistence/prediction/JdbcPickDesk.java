package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.outbox.OutboxBell;
import com.oxuniverse.persistence.slots.SlotChange;
import jakarta.inject.Singleton;

/// One statement to read and one to write, for round trips are what a pick costs most.
@Singleton
final class JdbcPickDesk implements PickDesk {

  private static final String READ =
      """
      SELECT q.user_id, q.trading_day, q.symbol,
        s.phase, s.predict_open_at, s.predict_cutoff_at, s.settle_ready_at,
        s.opened_at, s.closed_at, s.settling_at, s.settled_at,
        u.seq IS NOT NULL AS in_universe,
        d.base, d.ad_unlocks, d.refills, d.taken, d.returned,
        t.started_at, t.due_at,
        p.id, p.choice, p.submitted_at, p.changed_at, p.cancelled_at, p.locks_at,
        p.snapshot_price, p.snapshot_at, p.snapshot_source, p.rules_version,
        p.status, p.void_reason, p.points, p.settled_revision
      FROM (SELECT ?::bigint, ?::date, ?::text COLLATE "C") AS q (user_id, trading_day, symbol)
      LEFT JOIN session_control s ON s.trading_day = q.trading_day
      LEFT JOIN active_universe u ON u.trading_day = q.trading_day AND u.symbol = q.symbol
      LEFT JOIN user_daily_stats d ON d.user_id = q.user_id AND d.trading_day = q.trading_day
      LEFT JOIN cooldown_timers t
        ON t.trading_day = q.trading_day AND t.user_id = q.user_id AND t.status = 'ACTIVE'
      LEFT JOIN predictions p
        ON p.trading_day = q.trading_day AND p.symbol = q.symbol AND p.user_id = q.user_id
          AND p.cancelled_at IS NULL
      """;

  /// The rules are looked up because no foreign key does (see the table).
  private static final String PLACE =
      SlotChange.SQL
          + """
          , pick AS (
            INSERT INTO predictions (
              user_id, trading_day, symbol, live_symbol, choice, submitted_at, locks_at,
              snapshot_price, snapshot_at, snapshot_source, rules_version)
            SELECT slot.user_id, slot.trading_day, ?, ?, ?::choice, ?, ?, ?, ?, ?, rules.version
            FROM slot, game_rules AS rules WHERE rules.version = ?
            RETURNING id, user_id, trading_day, symbol, choice
          ), event AS (
            INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
            SELECT
              'prediction-submitted', user_id::text, 'prediction-submitted:' || id,
              jsonb_build_object(
                'predictionId', id, 'userId', user_id, 'tradingDay', trading_day,
                'symbol', symbol, 'choice', choice, 'submittedAt', ?::text),
              ?
            FROM pick
          )
          SELECT id FROM pick
          """;

  private static final String KNOWS_RULES =
      "SELECT EXISTS (SELECT FROM game_rules WHERE version = ?) AS known";

  private static final String CHANGE =
      """
      UPDATE predictions
      SET choice = ?::choice, changed_at = ?,
        snapshot_price = ?, snapshot_at = ?, snapshot_source = ?
      WHERE user_id = ? AND id = ? AND status = 'PENDING'
        AND choice = ?::choice AND changed_at IS NOT DISTINCT FROM ?
      """;

  private static final String CANCEL =
      SlotChange.SQL
          + """
          UPDATE predictions AS p SET status = 'CANCELLED', live_symbol = NULL, cancelled_at = ?
          FROM slot
          WHERE p.user_id = slot.user_id AND p.id = ? AND p.status = 'PENDING'
            AND p.choice = ?::choice AND p.changed_at IS NOT DISTINCT FROM ?
          """;

  private final Sql sql;
  private final OutboxBell bell;

  JdbcPickDesk(Sql sql, OutboxBell bell) {
    this.sql = sql;
    this.bell = bell;
  }

  @Override
  public Desk read(UserId user, TradingDay day, Symbol symbol, SlotRules rules) {
    return sql.one(READ, row -> DeskRow.read(row, rules), user, day, symbol);
  }

  @Override
  public PredictionId place(Pick pick, SlotAccount read, SlotAccount slots) {
    Sql.requireUnitOfWork();
    var values =
        new SlotChange(pick.user(), pick.day(), read, slots)
            .values(
                pick.symbol(),
                pick.symbol(),
                pick.choice(),
                pick.submittedAt(),
                pick.locksAt(),
                pick.snapshot().map(Snapshot::price),
                pick.snapshot().map(Snapshot::at),
                pick.snapshot().map(Snapshot::source),
                pick.rulesVersion(),
                pick.submittedAt().toString(),
                pick.submittedAt());
    var id =
        sql.first(PLACE, row -> new PredictionId(row.number("id")), values)
            .orElseThrow(() -> notPlaced(pick));
    bell.ringAfterCommit();
    return id;
  }

  private RuntimeException notPlaced(Pick pick) {
    boolean areKnown = sql.one(KNOWS_RULES, row -> row.flag("known"), pick.rulesVersion());
    return areKnown
        ? slotsHaveChanged(pick.user())
        : new IllegalStateException("nobody registered rules " + pick.rulesVersion());
  }

  @Override
  public void change(StoredPick read, Pick changed) {
    Sql.requireUnitOfWork();
    int stored =
        sql.update(
            CHANGE,
            changed.choice(),
            changed.changedAt(),
            changed.snapshot().map(Snapshot::price),
            changed.snapshot().map(Snapshot::at),
            changed.snapshot().map(Snapshot::source),
            changed.user(),
            read.id(),
            read.pick().choice(),
            read.pick().changedAt());
    if (stored == 0) {
      throw new TransientFailure("pick %s has changed meanwhile".formatted(read.id()));
    }
  }

  @Override
  public void cancel(StoredPick livePick, Pick cancelled, SlotAccount read, SlotAccount slots) {
    Sql.requireUnitOfWork();
    var values =
        new SlotChange(cancelled.user(), cancelled.day(), read, slots)
            .values(
                cancelled.cancelledAt(),
                livePick.id(),
                livePick.pick().choice(),
                livePick.pick().changedAt());
    if (sql.update(CANCEL, values) == 0) {
      throw slotsHaveChanged(cancelled.user());
    }
  }

  private static TransientFailure slotsHaveChanged(UserId user) {
    return new TransientFailure(
        "the slots or the pick of user %s have changed meanwhile".formatted(user));
  }
}
