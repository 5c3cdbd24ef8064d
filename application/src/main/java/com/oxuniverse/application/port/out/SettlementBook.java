package com.oxuniverse.application.port.out;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Settlements, and the picks and points they move: whole symbols at a time.
public interface SettlementBook {

  /// Books a settlement: the row, the result of every live pick on the symbol (by
  /// [com.oxuniverse.domain.settlement.PickJudge]), the ledger entries in the order of user ids,
  /// and the event `symbol-settled` for the outbox. A revision after the first changes only the
  /// picks whose result changes, by a reversal and/or an award. Call inside a [UnitOfWork].
  ///
  /// @return false if that revision is booked already; then nothing was done
  boolean book(SymbolSettlement settlement);

  /// Books a day's settlements, each in a unit of work of its own, and passes over those that are
  /// booked already. Points move as if one came after the other in the order of symbols, whoever
  /// else books the same at once. If one fails, all others are booked nevertheless, and the failure
  /// is thrown in the end; but if the database is away, none behind it is tried. Call outside any
  /// [UnitOfWork].
  void bookInOrder(List<SymbolSettlement> settlements);

  /// What [#book] would do to the picks of a further revision.
  CorrectionPreview preview(SymbolSettlement settlement);

  /// The symbols of the day that are settled.
  Set<Symbol> settledOn(TradingDay day);

  /// The latest revision.
  Optional<SettlementRow> find(TradingDay day, Symbol symbol);

  /// The latest revisions of the day by symbol, those behind `after`.
  Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit);

  /// The day in numbers, if it has a session.
  Optional<DaySummary> summary(TradingDay day);
}
