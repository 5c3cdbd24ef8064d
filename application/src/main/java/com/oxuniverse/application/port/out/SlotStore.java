package com.oxuniverse.application.port.out;

import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import java.time.Instant;

/// The slot accounts apart from picks.
public interface SlotStore {

  /// The account as stored, without refills fallen due since; a fresh one if there is none.
  SlotAccount find(UserId user, TradingDay day, SlotRules rules);

  /// Whether the view has unlocked a slot before, whose ever.
  boolean isCounted(AdView view);

  /// Stores the account and the view that unlocked a slot.
  ///
  /// @param read the account as [#find] gave it
  /// @throws com.oxuniverse.application.TransientFailure if the stored account has changed since,
  ///   or the view was counted meanwhile
  void unlock(
      UserId user, TradingDay day, AdView view, Instant at, SlotAccount read, SlotAccount slots);

  /// Cancels all timers of days before `day` that still run.
  ///
  /// @return how many
  int cancelTimersBefore(TradingDay day);
}
