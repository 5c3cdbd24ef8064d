package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.domain.universe.UniverseChange;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// An admin replaces a day's symbols (rules 3).
public interface UpsertUniverse {

  default Result upsert(Command command) {
    return prepare(command).get();
  }

  /// The same in two steps: asks for the default list if it is wanted and gives the act, which can
  /// then be done inside another unit of work.
  Supplier<Result> prepare(Command command);

  /// @param symbols in order; empty for the configured default
  /// @param admin the signature of who does it
  record Command(TradingDay day, List<Symbol> symbols, String admin) {}

  sealed interface Result {}

  /// @param warnings what the admin should know, for example that the day is past
  record Replaced(Universe universe, UniverseChange change, List<Warning> warnings)
      implements Result {}

  enum Warning {
    DAY_IS_PAST,
    /// The day is over and was never opened: it stays without picks, whatever its symbols are.
    NOBODY_CAN_PLAY,
    SESSION_ALREADY_OPEN,
    SESSION_CLOSED
  }

  record NotPlayable() implements Result {}

  /// These symbols would go, but players have live picks on them.
  record HasLivePicks(Set<Symbol> symbols) implements Result {}

  /// The day is being settled or is settled.
  record AlreadySettled() implements Result {}
}
