package com.oxuniverse.application.port.in;

import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Does everything that has fallen due by now: universe, opening, cutoff, settlement, of today and
/// of every earlier day that is not settled (rules 13). Safe to call at any time, late or twice.
public interface AdvanceTradingDays {

  /// @param notices told at once, so that whatever fails later keeps none of them back
  void advance(Consumer<Notice> notices);

  /// When something falls due next, at the latest.
  Instant nextDue();

  /// What somebody should look at, although the game goes on.
  sealed interface Notice {}

  /// The day got the symbols of the last one before it. Told once.
  ///
  /// @param because what was wrong with the source's list
  record UniverseCopied(TradingDay day, String because) implements Notice {}

  /// The day cannot open: there was no earlier one to copy, either. Told until it has symbols.
  ///
  /// @param because what was wrong with the source's list
  record UniverseMissing(TradingDay day, String because) implements Notice {}

  /// The day is played without these symbols of the source's list. Told once.
  record SymbolsDropped(TradingDay day, List<Dropped> dropped) implements Notice {

    public SymbolsDropped {
      dropped = List.copyOf(dropped);
    }
  }

  /// The day's symbols may have some without a usable quote. Told once.
  ///
  /// @param why nobody could say which quotes are usable
  record UniverseUnchecked(TradingDay day, String why) implements Notice {}
}
