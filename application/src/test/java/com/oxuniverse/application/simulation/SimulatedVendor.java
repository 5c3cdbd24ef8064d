package com.oxuniverse.application.simulation;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.simulation.VendorFacts.BarFact;
import com.oxuniverse.application.simulation.VendorFacts.QuoteFact;
import com.oxuniverse.application.simulation.VendorFacts.SplitFact;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A vendor as bad as vendors are: it says what [VendorFacts] say, by way of a [FakeMarket], and
/// besides runs prices that are not final, misdates bars and repeats yesterday's on holidays.
final class SimulatedVendor implements Quotes, EndOfDayBars, UniverseSource {

  private final VendorFacts facts;
  private final FakeMarket market = new FakeMarket();
  private final Mishaps mishaps;

  SimulatedVendor(VendorFacts facts, Mishaps mishaps) {
    this.facts = facts;
    this.mishaps = mishaps;
  }

  Ports.Market asMarket() {
    return new Ports.Market(this, this, this);
  }

  void quote(Symbol symbol, QuoteFact quote) {
    facts.quote(symbol, quote);
    market.price(symbol, quote.at(), dollars(quote.cents()).toPlainString());
  }

  void bar(Symbol symbol, LocalDate date, BarFact bar) {
    facts.bar(symbol, date, bar);
    var close = bar.cents().map(cents -> dollars(cents).toPlainString());
    if (close.isPresent() && !bar.isMisdated()) {
      market.bar(symbol, date, close.get(), close.get());
    }
  }

  void split(Symbol symbol, SplitFact split) {
    facts.split(symbol, split);
    market.split(symbol, split.on(), split.numerator(), split.denominator());
  }

  void universe(LocalDate day, List<Symbol> symbols) {
    facts.universe(day, symbols);
    market.universe(new TradingDay(day), symbols);
  }

  void quotesDown(boolean down) {
    facts.quotesDown(down);
    market.quotesDown(down);
  }

  void barsDown(boolean down) {
    facts.barsDown(down);
    market.barsDown(down);
  }

  void universeDown(boolean down) {
    facts.universeDown(down);
    market.universeDown(down);
  }

  void silentAbout(Symbol symbol, boolean isSilent) {
    facts.silentAbout(symbol, isSilent);
    market.silentAbout(symbol, isSilent);
  }

  void everythingWorks(Collection<Symbol> symbols) {
    facts.everythingWorks();
    market.quotesDown(false).barsDown(false).universeDown(false);
    symbols.forEach(symbol -> market.silentAbout(symbol, false));
  }

  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    mishaps.whileAQuoteIsAwaited();
    return market.at(symbol, now);
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    mishaps.whileAQuoteIsAwaited();
    return market.of(symbols, now);
  }

  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    mishaps.whileTheVendorIsAwaited();
    var answers = new HashMap<Symbol, DailyBars>();
    market
        .of(session, before, symbols, now)
        .bars()
        .forEach((symbol, answer) -> answers.put(symbol, worsened(answer, session, before, now)));
    return Answers.of(answers);
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    mishaps.whileTheVendorIsAwaited();
    return market.symbolsFor(day);
  }

  private DailyBars worsened(
      DailyBars answer, MarketSession session, List<MarketSession> before, Instant now) {
    var date = session.date();
    var fact = facts.bar(answer.symbol(), date);
    boolean isFinal = fact.filter(bar -> !now.isBefore(bar.finalFrom())).isPresent();
    var bars = new ArrayList<DailyBar>();
    answer.bars().stream().filter(bar -> isFinal || !bar.date().equals(date)).forEach(bars::add);
    if (!isFinal && !now.isBefore(session.close())) {
      fact.map(bar -> barOf(date, bar.running())).ifPresent(bars::add);
    }
    fact.filter(BarFact::isMisdated)
        .flatMap(BarFact::cents)
        .ifPresent(cents -> bars.add(barOf(date.plusDays(1), cents)));
    bars.addAll(phantoms(session, before));
    bars.sort(Comparator.comparing(DailyBar::date));
    return new DailyBars(
        answer.symbol(), bars, answer.splits(), finality(fact, isFinal), answer.source());
  }

  private static Finality finality(Optional<BarFact> fact, boolean isFinal) {
    if (!isFinal) {
      return Finality.PROVISIONAL;
    }
    return fact.orElseThrow().isDelisted() ? Finality.DELISTED : Finality.FINAL;
  }

  /// Bars of days on which nobody traded.
  private static List<DailyBar> phantoms(MarketSession session, List<MarketSession> before) {
    var sessions = before.stream().map(MarketSession::date).toList();
    return before.getFirst().date().datesUntil(session.date()).toList().stream()
        .filter(date -> !sessions.contains(date))
        .map(date -> barOf(date, 1))
        .toList();
  }

  private static DailyBar barOf(LocalDate date, long cents) {
    return new DailyBar(date, Optional.empty(), Optional.of(dollars(cents)));
  }

  static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
