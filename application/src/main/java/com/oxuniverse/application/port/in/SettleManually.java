package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.function.Supplier;

/// An admin decides one symbol of a day that is not settled yet; it pays the same way (rules 6.6).
public interface SettleManually {

  default Result settle(Command command) {
    return prepare(command).get();
  }

  /// The same in two steps: asks for the bars and gives the act, which can then be done inside
  /// another unit of work.
  Supplier<Result> prepare(Command command);

  /// @param admin the signature of who does it
  /// @param why the admin's reason
  record Command(TradingDay day, Symbol symbol, ManualVerdict verdict, String admin, String why) {}

  sealed interface Result {}

  record Settled(SettlementRow row) implements Result {}

  /// It is settled: correct it instead.
  record AlreadySettled(SettlementRow row) implements Result {}

  record NotInUniverse() implements Result {}

  /// Picks are still taken.
  record NotClosed() implements Result {}

  /// The day's official close has not come yet.
  record NotDue(Instant dueAt) implements Result {}

  /// The exchange is closed on that day.
  record NoSession() implements Result {}

  /// The day is over, and nobody could pick: there is nothing to settle.
  record NeverOpened() implements Result {}

  record UniverseMissing() implements Result {}
}
