package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.ClosureReason;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Instant;
import java.util.Optional;

/// Where the game stands now.
public interface ViewSession {

  Today today();

  /// Why `user` can make no pick now, if so; the symbol apart.
  Eligibility eligibility(UserId user);

  /// @param day the trading day now
  /// @param session absent on a day that is not playable or not prepared
  /// @param closure why the day is not playable, if it is not
  /// @param nextOpening when the next window opens; past only while today's opening is late
  /// @param marketState what the exchange is doing now
  record Today(
      Instant now,
      TradingDay day,
      Optional<TradingSession> session,
      Optional<ClosureReason> closure,
      Instant nextOpening,
      MarketState marketState) {}

  record Eligibility(Today today, SlotAccount slots, Optional<Refusal> refusal) {}
}
