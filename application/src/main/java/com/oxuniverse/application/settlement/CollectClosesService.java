package com.oxuniverse.application.settlement;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.universe.Universe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class CollectClosesService implements CollectCloses {

  private final TradingDays days;
  private final UniverseStore universes;
  private final ClosesOfDay closes;
  private final EodPrices eodPrices;
  private final SettlementBook book;
  private final ErrorReports reports;
  private final InstantSource clock;

  public CollectClosesService(
      TradingDays days,
      UniverseStore universes,
      ClosesOfDay closes,
      EodPrices eodPrices,
      SettlementBook book,
      ErrorReports reports,
      InstantSource clock) {
    this.days = days;
    this.universes = universes;
    this.closes = closes;
    this.eodPrices = eodPrices;
    this.book = book;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public Result collect(TradingDay day) {
    return days.marketSession(day)
        .map(session -> collect(session, clock.instant()))
        .orElseGet(NotPlayable::new);
  }

  private Result collect(MarketSession session, Instant now) {
    if (now.isBefore(session.close())) {
      return new NotClosed(session.close());
    }
    return universes
        .find(session.tradingDay())
        .<Result>map(universe -> collect(session, universe, now))
        .orElseGet(UniverseMissing::new);
  }

  private Collected collect(MarketSession session, Universe universe, Instant now) {
    var day = universe.day();
    var asked = closes.ask(session, universe.symbols(), now);
    var kept = KeptDay.read(day, eodPrices, book);
    var collected =
        universe.symbols().stream()
            .map(symbol -> {
              var price =
                  Optional.ofNullable(asked.vendors().get(symbol)).flatMap(kept.of(symbol)::of);
              return new SymbolClose(
                  symbol,
                  asked.judgements().getOrDefault(symbol, Judgement.Awaiting.unanswered()),
                  price.flatMap(it -> correction(it, kept.of(symbol), now)));
            })
            .toList();
    return new Collected(
        day, collected, asked.failures().stream().map(CollectClosesService::told).toList());
  }

  private static FetchFailure told(Failure failure) {
    return new FetchFailure(
        failure.provider(), failure.symbols(), failure.reason(), failure.attempts());
  }

  /// Proposed and told, nothing more: what players were paid by changes by an admin's word alone.
  private Optional<ProposedCorrection> correction(EodPrice price, KeptCloses kept, Instant now) {
    var correction = kept.settled().flatMap(row -> ProposedCorrection.of(price, row));
    correction.ifPresent(it -> reports.once(it.revisionOf(price), it.asError(price, now)));
    return correction;
  }
}
