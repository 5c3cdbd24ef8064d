package com.oxuniverse.application.universe;

import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.universe.Universe;

public final class PrepareUniverseService implements PrepareUniverse {

  private final TradingDays days;
  private final UniverseSource source;
  private final UniverseStore universes;
  private final SessionStore sessions;
  private final UnitOfWork unitOfWork;

  public PrepareUniverseService(
      TradingDays days,
      UniverseSource source,
      UniverseStore universes,
      SessionStore sessions,
      UnitOfWork unitOfWork) {
    this.days = days;
    this.source = source;
    this.universes = universes;
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Result prepare(TradingDay day) {
    var market = days.marketSession(day);
    if (market.isEmpty()) {
      return new NotPlayable();
    }
    var present = universes.find(day);
    if (present.isPresent()) {
      return new AlreadyPrepared(present.get());
    }
    return switch (proposal(day)) {
      case Proposal.Of(Universe universe) ->
          unitOfWork.execute(() -> prepare(market.get(), universe));
      case Proposal.None(String why) -> new SourceFailed(why);
    };
  }

  private sealed interface Proposal {
    record Of(Universe universe) implements Proposal {}

    record None(String why) implements Proposal {}
  }

  /// The source's list, or the last one we had: a day without symbols would be worse than one with
  /// yesterday's.
  private Proposal proposal(TradingDay day) {
    try {
      return new Proposal.Of(new Universe(day, source.symbolsFor(day)));
    } catch (RuntimeException failure) {
      return universes
          .latestBefore(day)
          .<Proposal>map(last -> new Proposal.Of(new Universe(day, last.symbols())))
          .orElseGet(() -> new Proposal.None(String.valueOf(failure.getMessage())));
    }
  }

  private Result prepare(MarketSession market, Universe universe) {
    var present = universes.lock(universe.day());
    if (present.isPresent()) {
      return new AlreadyPrepared(present.get());
    }
    sessions.add(TradingSession.scheduled(market, days.timetable()));
    universes.replace(universe);
    return new Prepared(universe);
  }
}
