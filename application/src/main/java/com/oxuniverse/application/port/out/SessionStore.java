package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import java.util.List;
import java.util.Optional;

/// The sessions of all days that were ever prepared.
public interface SessionStore {

  Optional<TradingSession> find(TradingDay day);

  /// Like [#find], and keeps others from locking the same session until the unit of work ends.
  Optional<TradingSession> lock(TradingDay day);

  /// Adds the session, or does nothing if the day has one.
  void add(TradingSession session);

  /// Replaces the session of the same day.
  void update(TradingSession session);

  /// All that are not settled yet, oldest first.
  List<TradingSession> unsettled();
}
