package com.oxuniverse.persistence.slots;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class JdbcSlotStore implements SlotStore {

  private static final String FIND =
      """
      SELECT d.base, d.ad_unlocks, d.refills, d.taken, d.returned, t.started_at, t.due_at
      FROM user_daily_stats d
      LEFT JOIN cooldown_timers t
        ON t.trading_day = d.trading_day AND t.user_id = d.user_id AND t.status = 'ACTIVE'
      WHERE d.user_id = ? AND d.trading_day = ?
      """;

  private static final String UNLOCK =
      SlotChange.SQL
          + """
          INSERT INTO ad_unlocks (user_id, trading_day, network, transaction_id, verified_at)
          SELECT user_id, trading_day, ?, ?, ? FROM slot
          """;

  private static final String IS_COUNTED =
      """
      SELECT EXISTS (
        SELECT FROM ad_unlocks WHERE network = ? AND transaction_id = ?) AS counted
      """;

  private static final String CANCEL_TIMERS =
      """
      UPDATE cooldown_timers SET status = 'CANCELLED' WHERE trading_day < ? AND status = 'ACTIVE'
      """;

  private final Sql sql;

  JdbcSlotStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public SlotAccount find(UserId user, TradingDay day, SlotRules rules) {
    return sql.first(FIND, row -> SlotRow.read(row, rules), user, day)
        .orElseGet(() -> SlotAccount.opened(rules));
  }

  @Override
  public boolean isCounted(AdView view) {
    return sql.one(IS_COUNTED, row -> row.flag("counted"), view.network(), view.transactionId());
  }

  @Override
  public void unlock(
      UserId user, TradingDay day, AdView view, Instant at, SlotAccount read, SlotAccount slots) {
    var change = new SlotChange(user, day, read, slots);
    int stored = sql.update(UNLOCK, change.values(view.network(), view.transactionId(), at));
    if (stored == 0) {
      throw new TransientFailure("the slots of user %s have changed meanwhile".formatted(user));
    }
  }

  @Override
  public int cancelTimersBefore(TradingDay day) {
    return sql.update(CANCEL_TIMERS, day);
  }
}
