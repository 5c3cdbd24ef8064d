package com.oxuniverse.application.port.out;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import java.util.Optional;

/// Where picks are made: everything one player's act on one symbol is judged by, read at once, and
/// the act written at once. The hot path.
///
/// Nothing is locked by reading. Each write carries what was read and fails with
/// [com.oxuniverse.application.TransientFailure] if it has changed since, so that of acts that race
/// all but one are judged again. Call inside a [UnitOfWork].
public interface PickDesk {

  /// @param session of the day, if it has been prepared
  /// @param slots as stored, without refills fallen due since; a fresh account if there is none
  /// @param livePick the player's pick on the symbol that is not cancelled
  record Desk(
      Optional<TradingSession> session,
      boolean inUniverse,
      SlotAccount slots,
      Optional<StoredPick> livePick) {}

  Desk read(UserId user, TradingDay day, Symbol symbol, SlotRules rules);

  /// Stores the pick, the slots and the event `prediction-submitted` for the outbox.
  ///
  /// @param read the slots as [#read] gave them
  /// @throws IllegalStateException if nobody registered the rules that the pick names
  PredictionId place(Pick pick, SlotAccount read, SlotAccount slots);

  /// Stores the changed choice and snapshot.
  void change(StoredPick read, Pick changed);

  /// Stores the cancellation and the slots.
  void cancel(StoredPick livePick, Pick cancelled, SlotAccount read, SlotAccount slots);
}
