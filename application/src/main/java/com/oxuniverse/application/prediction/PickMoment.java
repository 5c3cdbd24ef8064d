package com.oxuniverse.application.prediction;

import com.oxuniverse.application.port.out.PickDesk.Desk;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Instant;
import java.util.Optional;

/// Who acts on which symbol, when, and what was found there.
///
/// @param market the exchange's session of the day, absent on a day that is not playable
record PickMoment(
    PickContext context,
    UserId user,
    Symbol symbol,
    Instant now,
    TradingDay day,
    Optional<MarketSession> market,
    Desk desk) {

  /// Reads the desk inside the caller's unit of work.
  static PickMoment read(PickContext context, UserId user, Symbol symbol, Instant now) {
    var day = context.days().dayOf(now);
    var desk = context.desk().read(user, day, symbol, context.rules().rules().slots());
    return new PickMoment(context, user, symbol, now, day, context.days().marketSession(day), desk);
  }

  /// The session to be played: none on a day that is not playable, whatever is stored.
  Optional<TradingSession> session() {
    return market.flatMap(_ -> desk.session());
  }

  /// The slots with every refill that has fallen due.
  SlotAccount slots() {
    return desk.slots()
        .asOf(now, context.days().timetable().endOf(day), context.rules().rules().slots());
  }
}
