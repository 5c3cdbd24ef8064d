package com.oxuniverse.application.universe;

import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.universe.Universe;
import java.time.InstantSource;
import java.util.Optional;

public final class ViewUniverseService implements ViewUniverse {

  private final TradingDays days;
  private final UniverseStore universes;
  private final Quotes quotes;
  private final InstantSource clock;

  public ViewUniverseService(
      TradingDays days, UniverseStore universes, Quotes quotes, InstantSource clock) {
    this.days = days;
    this.universes = universes;
    this.quotes = quotes;
    this.clock = clock;
  }

  @Override
  public TradingDay today() {
    return days.dayOf(clock.instant());
  }

  @Override
  public Optional<PricedUniverse> of(TradingDay day) {
    return universes.find(day).map(this::priced);
  }

  private PricedUniverse priced(Universe universe) {
    var now = clock.instant();
    var prices = quotes.latest(universe.symbols(), now);
    var symbols =
        universe.symbols().stream()
            .map(symbol -> new PricedSymbol(symbol, Optional.ofNullable(prices.get(symbol))))
            .toList();
    return new PricedUniverse(universe.day(), symbols, days.calendar().stateAt(now), now);
  }
}
