package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public record FakeSessionStore(FakeStore store) implements SessionStore {

  @Override
  public Optional<TradingSession> find(TradingDay day) {
    return store.sessions.find(day);
  }

  @Override
  public Optional<TradingSession> lock(TradingDay day) {
    store.journal.locked("session of " + day);
    return find(day);
  }

  @Override
  public void add(TradingSession session) {
    store.journal.exclusively(() -> {
      if (find(session.day()).isEmpty()) {
        store.sessions.put(session.day(), session);
      }
      return session;
    });
  }

  @Override
  public void update(TradingSession session) {
    if (find(session.day()).isEmpty()) {
      throw new IllegalStateException(session.day() + " has no session to update");
    }
    store.sessions.put(session.day(), session);
  }

  @Override
  public List<TradingSession> unsettled() {
    return store.sessions().stream()
        .filter(session -> session.phase() != Phase.SETTLED)
        .sorted(Comparator.comparing(TradingSession::day))
        .toList();
  }
}
