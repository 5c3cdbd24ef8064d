package com.oxuniverse.application.universe;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.universe.Universe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class UpsertUniverseService implements UpsertUniverse {

  private final TradingDays days;
  private final UniverseSource defaults;
  private final UniverseStore universes;
  private final SessionStore sessions;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final ErrorReports reports;
  private final InstantSource clock;

  public UpsertUniverseService(
      TradingDays days,
      UniverseSource defaults,
      UniverseStore universes,
      SessionStore sessions,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      ErrorReports reports,
      InstantSource clock) {
    this.days = days;
    this.defaults = defaults;
    this.universes = universes;
    this.sessions = sessions;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public Supplier<Result> prepare(Command command) {
    var market = days.marketSession(command.day());
    if (market.isEmpty()) {
      return NotPlayable::new;
    }
    var symbols = command.symbols().isEmpty() ? defaultSymbols(command.day()) : command.symbols();
    var universe = new Universe(command.day(), symbols);
    return () -> unitOfWork.execute(() -> replace(market.get(), universe, command.admin()));
  }

  private List<Symbol> defaultSymbols(TradingDay day) {
    var proposed = defaults.symbolsFor(day);
    if (proposed.symbols().isEmpty()) {
      throw new TransientFailure("the source has no symbol with a usable quote now");
    }
    reports.symbolsDropped(day, proposed.dropped(), clock.instant());
    return proposed.symbols();
  }

  private Result replace(MarketSession market, Universe universe, String admin) {
    var day = universe.day();
    var now = clock.instant();
    var scheduled = TradingSession.scheduled(market, days.timetable());
    // One that is over and had no symbols stays as it was: nobody has played it.
    if (now.isBefore(scheduled.window().closesAt())) {
      sessions.add(scheduled);
    }
    // The session first: settlements hold the symbols' rows, and none starts while we hold it.
    var session = sessions.lock(day).orElse(scheduled);
    if (session.phase() == Phase.SETTLING || session.phase() == Phase.SETTLED) {
      return new AlreadySettled();
    }
    var before = universes.lock(day).map(Universe::symbols).orElse(List.of());
    var change = universe.changeFrom(before);
    var stranded = universes.withLivePicks(day, Set.copyOf(change.removed()));
    if (!stranded.isEmpty()) {
      return new HasLivePicks(stranded);
    }
    universes.replace(universe);
    audit.record(act(admin, day, before, universe.symbols(), now));
    return new Replaced(universe, change, warnings(session, day, now));
  }

  private List<Warning> warnings(TradingSession session, TradingDay day, Instant now) {
    var warnings = new ArrayList<Warning>();
    if (day.isBefore(days.dayOf(now))) {
      warnings.add(Warning.DAY_IS_PAST);
    }
    if (session.phase() == Phase.SCHEDULED && !now.isBefore(session.window().closesAt())) {
      warnings.add(Warning.NOBODY_CAN_PLAY);
    }
    if (session.phase() == Phase.OPEN) {
      warnings.add(Warning.SESSION_ALREADY_OPEN);
    }
    if (session.phase() == Phase.CLOSED) {
      warnings.add(Warning.SESSION_CLOSED);
    }
    return warnings;
  }

  private static AdminAct act(
      String admin, TradingDay day, List<Symbol> before, List<Symbol> after, Instant now) {
    return new AdminAct(
        admin, "universe.upsert", day.toString(), inWords(before), inWords(after), "", now);
  }

  private static String inWords(List<Symbol> symbols) {
    return symbols.isEmpty()
        ? "none"
        : symbols.stream().map(Symbol::ticker).collect(Collectors.joining(", "));
  }
}
