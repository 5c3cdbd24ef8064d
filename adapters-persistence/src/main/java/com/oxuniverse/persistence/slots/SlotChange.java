package com.oxuniverse.persistence.slots;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.persistence.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A slot account as it was read and as it shall be stored: the part that every act of a player
/// shares. [#SQL] begins the act's statement, which goes on `FROM slot`; there is a row in it
/// exactly if the account is still as it was read.
///
/// @param read the account as it was loaded
/// @param slots the account to be stored
public record SlotChange(UserId user, TradingDay day, SlotAccount read, SlotAccount slots) {

  /// The counters only grow, so they tell whether anything has happened since. Timers that end do
  /// so before others start, for there can be one active at a time.
  public static final String SQL =
      """
      WITH slot AS (
        INSERT INTO user_daily_stats AS d (
          user_id, trading_day, base, ad_unlocks, refills, taken, returned)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, trading_day) DO UPDATE SET
          ad_unlocks = excluded.ad_unlocks,
          refills = excluded.refills,
          taken = excluded.taken,
          returned = excluded.returned
        WHERE d.ad_unlocks = ? AND d.refills = ? AND d.taken = ? AND d.returned = ?
        RETURNING user_id, trading_day
      ), stopped AS (
        UPDATE cooldown_timers AS t SET status = how.status
        FROM slot, (SELECT ?::timer_status) AS how (status)
        WHERE t.trading_day = slot.trading_day AND t.user_id = slot.user_id
          AND t.status = 'ACTIVE' AND how.status IS NOT NULL
        RETURNING t.id
      ), started AS (
        INSERT INTO cooldown_timers (user_id, trading_day, started_at, due_at, status)
        SELECT slot.user_id, slot.trading_day, timer.started_at, timer.due_at, timer.status
        FROM slot, unnest(?, ?, ?::timer_status[]) AS timer (started_at, due_at, status)
        WHERE (SELECT count(*) FROM stopped) >= 0
      )
      """;

  /// The values of [#SQL], and then `more`.
  public Object[] values(Object... more) {
    var values = new ArrayList<>();
    values.addAll(List.of(user, day, slots.base()));
    values.addAll(List.of(slots.adUnlocks(), slots.refills(), slots.taken(), slots.returned()));
    values.addAll(List.of(read.adUnlocks(), read.refills(), read.taken(), read.returned()));
    var started = started();
    values.add(stopped());
    values.add(SqlArray.ofInstants(started, CooldownTimer::startedAt));
    values.add(SqlArray.ofInstants(started, CooldownTimer::dueAt));
    values.add(SqlArray.ofTexts(started, timer -> timer.status().name()));
    values.addAll(List.of(more));
    return values.toArray();
  }

  /// How the timer that ran when the account was read has ended, if it has.
  private Optional<CooldownTimer.Status> stopped() {
    return read.active()
        .flatMap(_ -> slots.ended().stream().findFirst())
        .map(CooldownTimer::status);
  }

  /// The timers that are not stored yet, ended or not.
  private List<CooldownTimer> started() {
    boolean isStillTheSame = read.active().isPresent() && slots.ended().isEmpty();
    if (isStillTheSame) {
      return List.of();
    }
    var timers = new ArrayList<>(slots.ended());
    if (read.active().isPresent()) {
      timers.removeFirst();
    }
    slots.active().ifPresent(timers::add);
    return timers;
  }
}
