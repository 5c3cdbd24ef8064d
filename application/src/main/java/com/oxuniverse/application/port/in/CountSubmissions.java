package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import java.util.Collection;

/// Counts picks as they come, by day and symbol, each once. Picks that are changed or cancelled
/// later stay counted: this is what players did, not what they hold.
public interface CountSubmissions {

  /// @return how many of them were new
  int count(Collection<Submission> submissions);

  /// @param message by which it is known again
  record Submission(String message, TradingDay day, Symbol symbol, Choice choice) {}
}
