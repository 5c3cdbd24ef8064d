package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import java.time.Instant;
import java.util.function.Supplier;

/// Settles a symbol again as the next revision (rules 6.5): changed picks get a reversal and/or an
/// award, the ledger is never edited.
public interface CorrectSettlement {

  /// What [#correct] would do.
  Result preview(Command command);

  default Result correct(Command command) {
    return prepare(command).get();
  }

  /// The same in two steps: asks for the bars and gives the act, which can then be done inside
  /// another unit of work.
  Supplier<Result> prepare(Command command);

  /// @param admin the signature of who does it
  /// @param why the admin's reason
  record Command(TradingDay day, Symbol symbol, ManualVerdict verdict, String admin, String why) {}

  sealed interface Result {}

  /// What would be done, or was done.
  record Corrected(CorrectionPreview effect) implements Result {}

  /// The settlement says so already, and no pick would get another result.
  record Unchanged(SettlementRow row) implements Result {}

  /// The symbol can be settled, and is not yet.
  record NotSettled() implements Result {}

  record NotInUniverse() implements Result {}

  /// The day's official close has not come yet.
  record NotDue(Instant dueAt) implements Result {}

  /// The exchange is closed on that day.
  record NoSession() implements Result {}

  /// The day is over, and nobody could pick: there is nothing to correct.
  record NeverOpened() implements Result {}

  /// No provider can say now which splits the symbol had.
  record BarsUnavailable() implements Result {}
}
