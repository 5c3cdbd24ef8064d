package com.oxuniverse.application.universe;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseSource.Proposed;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.universe.Universe;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class PrepareUniverseService implements PrepareUniverse {

  private final TradingDays days;
  private final UniverseSource source;
  private final UniverseStore universes;
  private final SessionStore sessions;
  private final UnitOfWork unitOfWork;
  private final ErrorReports reports;
  private final InstantSource clock;

  public PrepareUniverseService(
      TradingDays days,
      UniverseSource source,
      UniverseStore universes,
      SessionStore sessions,
      UnitOfWork unitOfWork,
      ErrorReports reports,
      InstantSource clock) {
    this.days = days;
    this.source = source;
    this.universes = universes;
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.reports = reports;
    this.clock = clock;
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
      case Proposal.Of(Prepared proposed) -> {
        // Before the universe is there: a symbol is never dropped unrecorded.
        reports.symbolsDropped(day, proposed.dropped(), clock.instant());
        yield unitOfWork.execute(() -> prepare(market.get(), proposed));
      }
      case Proposal.None(String why) -> new SourceFailed(why);
    };
  }

  private sealed interface Proposal {
    record Of(Prepared prepared) implements Proposal {}

    record None(String why) implements Proposal {}
  }

  private Proposal proposal(TradingDay day) {
    try {
      return proposal(day, source.symbolsFor(day));
    } catch (TransientFailure failure) {
      return copy(day, failure);
    }
  }

  /// A vendor's list may also be no list that can be played, empty or with a symbol twice.
  private Proposal proposal(TradingDay day, Proposed proposed) {
    if (proposed.symbols().isEmpty() && !proposed.dropped().isEmpty()) {
      return copy(day, new TransientFailure(noneIsUsable(proposed)));
    }
    try {
      var universe = new Universe(day, proposed.symbols());
      return new Proposal.Of(
          new Prepared(universe, Optional.empty(), proposed.dropped(), proposed.unchecked()));
    } catch (IllegalArgumentException invalid) {
      return copy(day, invalid);
    }
  }

  /// That much is a failure of the vendors and not of the symbols.
  private static String noneIsUsable(Proposed proposed) {
    var first = proposed.dropped().getFirst();
    return "none of the %d symbols has a usable quote; %s: %s"
        .formatted(proposed.dropped().size(), first.symbol(), first.why());
  }

  /// The last list we had: a day without symbols would be worse than one with yesterday's.
  private Proposal copy(TradingDay day, RuntimeException cause) {
    var why = String.valueOf(cause.getMessage());
    return universes
        .latestBefore(day)
        .<Proposal>map(last ->
            new Proposal.Of(
                new Prepared(
                    new Universe(day, last.symbols()),
                    Optional.of(why),
                    List.of(),
                    Optional.empty())))
        .orElseGet(() -> new Proposal.None(why));
  }

  private Result prepare(MarketSession market, Prepared prepared) {
    var universe = prepared.universe();
    // The session first, as everybody does: who adds it at the same time waits for us.
    sessions.add(TradingSession.scheduled(market, days.timetable()));
    var present = universes.lock(universe.day());
    if (present.isPresent()) {
      return new AlreadyPrepared(present.get());
    }
    universes.replace(universe);
    return prepared;
  }
}
