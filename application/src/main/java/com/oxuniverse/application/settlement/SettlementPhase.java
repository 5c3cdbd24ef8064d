package com.oxuniverse.application.settlement;

import com.oxuniverse.application.events.NewEvent;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Moves a day into settlement and out of it.
public final class SettlementPhase {

  private final SessionStore sessions;
  private final UniverseStore universes;
  private final SettlementBook book;
  private final Outbox outbox;
  private final UnitOfWork unitOfWork;

  public SettlementPhase(
      SessionStore sessions,
      UniverseStore universes,
      SettlementBook book,
      Outbox outbox,
      UnitOfWork unitOfWork) {
    this.sessions = sessions;
    this.universes = universes;
    this.book = book;
    this.outbox = outbox;
    this.unitOfWork = unitOfWork;
  }

  /// From then on the universe stays as it is. Does nothing to a day that is past being closed.
  void start(TradingDay day, Instant now) {
    unitOfWork.execute(() -> move(day, Phase.Event.SETTLEMENT_STARTED, now));
  }

  /// The symbols that are still to be settled, in the order in which wins are booked.
  NavigableSet<Symbol> open(TradingDay day) {
    var symbols = new TreeSet<>(universes.find(day).map(it -> it.symbols()).orElse(List.of()));
    symbols.removeAll(book.settledOn(day));
    return symbols;
  }

  /// @return whether it was this call that settled the day
  boolean finishIfComplete(TradingDay day, Instant now) {
    return open(day).isEmpty() && unitOfWork.execute(() -> finish(day, now));
  }

  private boolean finish(TradingDay day, Instant now) {
    boolean isOurs = move(day, Phase.Event.SETTLEMENT_FINISHED, now);
    if (isOurs) {
      outbox.add(new NewEvent.DaySettled(day, now));
    }
    return isOurs;
  }

  private boolean move(TradingDay day, Phase.Event event, Instant now) {
    var moved = sessions.lock(day).flatMap(session -> session.on(event, now));
    moved.ifPresent(sessions::update);
    return moved.isPresent();
  }
}
