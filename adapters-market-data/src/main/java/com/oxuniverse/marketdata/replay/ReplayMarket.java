package com.oxuniverse.marketdata.replay;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The market as a folder of daily bars recorded it (rules 13). Immutable, and asked hundreds of
/// thousands of times a minute: what can be worked out beforehand is.
public final class ReplayMarket implements Quotes, EndOfDayBars, UniverseSource {

  public static final String SOURCE = "replay";

  private final ReplayFolder folder;
  private final List<Symbol> symbols;
  private final SessionTable sessions;
  private final Map<Symbol, SymbolSeries> bySymbol;

  /// @param calendar as it is now; what it learns later is not heard of
  public ReplayMarket(ReplayFolder folder, MarketCalendar calendar) {
    this.folder = folder;
    this.symbols = folder.symbols();
    this.sessions = SessionTable.between(folder.firstDate(), folder.lastDate(), calendar);
    var splits = folder.splits().stream().collect(Collectors.groupingBy(DeclaredSplit::symbol));
    this.bySymbol = new HashMap<>();
    for (var history : folder.histories()) {
      var declared = splits.getOrDefault(history.symbol(), List.of());
      bySymbol.put(history.symbol(), new SymbolSeries(history, declared, sessions));
    }
  }

  /// Tells whether a stopped replay goes on with the same data; see [ReplayFolder#fingerprint()].
  public String fingerprint() {
    return folder.fingerprint();
  }

  /// The open of the session that is on, else the last close of the five sessions before the one
  /// that is on or comes next. From the official close on, that close is the last one.
  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    var series = bySymbol.get(symbol);
    int session = sessions.currentOrNext(now);
    if (series == null || session == sessions.size()) {
      return Optional.empty();
    }
    if (sessions.isOpen(session, now) && Micros.isUsable(series.open(session))) {
      return quote(symbol, series.open(session), sessions.get(session).open());
    }
    int last = series.lastUsableCloseBefore(session);
    return last < 0
        ? Optional.empty()
        : quote(symbol, series.close(last), sessions.get(last).close());
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    var quotes = new HashMap<Symbol, Quote>();
    symbols.forEach(symbol -> at(symbol, now).ifPresent(quote -> quotes.put(symbol, quote)));
    return quotes;
  }

  /// Always final: the folder will not change. Every symbol asked for is answered, an unknown one
  /// with no bars.
  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    var asked = new ArrayList<>(before);
    asked.add(session);
    asked.sort(Comparator.comparing(MarketSession::date));
    var answers = new HashMap<Symbol, DailyBars>();
    for (var symbol : symbols) {
      answers.put(symbol, answer(symbol, asked, now));
    }
    return Answers.of(answers);
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    return Proposed.of(symbols);
  }

  private DailyBars answer(Symbol symbol, List<MarketSession> asked, Instant now) {
    var bars = new ArrayList<DailyBar>();
    var splits = new ArrayList<Split>();
    var series = bySymbol.get(symbol);
    if (series != null) {
      for (var session : asked) {
        int index = sessions.indexOf(Math.toIntExact(session.date().toEpochDay()));
        if (index >= 0 && !now.isBefore(session.close())) {
          series.bar(index).ifPresent(bars::add);
        }
        if (!now.isBefore(session.preMarketOpen())) {
          series.splits().stream()
              .filter(split -> split.effectiveOn().equals(session.date()))
              .forEach(splits::add);
        }
      }
    }
    return new DailyBars(symbol, bars, splits, Finality.FINAL, SOURCE);
  }

  private static Optional<Quote> quote(Symbol symbol, long micros, Instant at) {
    return Optional.of(new Quote(symbol, Micros.toPrice(micros), at, SOURCE));
  }
}
