package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.ProposedCorrection;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.TradingSession;
import java.util.List;
import java.util.Optional;

/// Says what a day's settlement would decide by, and why not, from what was collected: no vendor is
/// asked.
public interface ValidateSettlement {

  Result validate(TradingDay day);

  sealed interface Result {}

  /// @param session absent if the day was never prepared
  /// @param checks one of each symbol of the universe, in its order
  /// @param picksWithoutSnapshot live picks of the day that have none
  record Validated(
      TradingDay day,
      Optional<TradingSession> session,
      List<Check> checks,
      int picksWithoutSnapshot)
      implements Result {

    public Validated {
      checks = List.copyOf(checks);
    }
  }

  /// @param used what settlement would decide by, or decided by
  /// @param others what the other vendors said last
  /// @param settled present exactly if the state is `SETTLED`
  /// @param correction present if `used` says otherwise than what is settled
  record Check(
      Symbol symbol,
      State state,
      Optional<EodPrice> used,
      List<EodPrice> others,
      Optional<SettlementRow> settled,
      Optional<ProposedCorrection> correction) {

    public Check {
      others = List.copyOf(others);
    }
  }

  enum State {
    /// A final close that will decide.
    READY,
    /// A final answer that must not decide; its objection says why.
    REFUSED,
    /// The vendors may still change what they said.
    PROVISIONAL,
    /// No vendor has said anything.
    UNCOLLECTED,
    SETTLED
  }

  record UniverseMissing() implements Result {}
}
