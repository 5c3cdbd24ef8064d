package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A market that does what a test tells it: prices, bars, splits, and failures of the vendor. May
/// be changed while it is asked.
public final class FakeMarket implements Quotes, EndOfDayBars, UniverseSource {

  public static final String SOURCE = "fake";

  private final String source;
  private final Map<Symbol, NavigableMap<Instant, BigDecimal>> prices = new ConcurrentHashMap<>();
  private final Map<Symbol, NavigableMap<LocalDate, DailyBar>> bars = new ConcurrentHashMap<>();
  private final Map<Symbol, List<Split>> splits = new ConcurrentHashMap<>();
  private final Map<TradingDay, List<Symbol>> universes = new ConcurrentHashMap<>();
  private final Set<Symbol> silent = ConcurrentHashMap.newKeySet();
  private volatile List<Symbol> universe = List.of();
  private volatile boolean quotesDown;
  private volatile boolean barsDown;
  private volatile boolean universeDown;
  private volatile Finality finality = Finality.FINAL;
  private volatile Runnable meanwhile = () -> {};
  private final Map<Symbol, String> unusable = new ConcurrentHashMap<>();
  private volatile Optional<String> unchecked = Optional.empty();
  private volatile List<Failure> failures = List.of();
  private volatile Optional<FakeMarket> second = Optional.empty();

  public FakeMarket() {
    this(SOURCE);
  }

  /// A vendor of another name.
  public FakeMarket(String source) {
    this.source = source;
  }

  /// From `from` on the symbol stands at `price`, until it is told another.
  public FakeMarket price(Symbol symbol, Instant from, String price) {
    prices
        .computeIfAbsent(symbol, _ -> new ConcurrentSkipListMap<>())
        .put(from, new BigDecimal(price));
    return this;
  }

  /// Sets or replaces a bar; an empty text is a price that is missing.
  public FakeMarket bar(Symbol symbol, LocalDate date, String open, String close) {
    bars.computeIfAbsent(symbol, _ -> new ConcurrentSkipListMap<>())
        .put(date, new DailyBar(date, optional(open), optional(close)));
    return this;
  }

  public FakeMarket withoutBar(Symbol symbol, LocalDate date) {
    bars.getOrDefault(symbol, new ConcurrentSkipListMap<>()).remove(date);
    return this;
  }

  public FakeMarket split(Symbol symbol, LocalDate effectiveOn, long numerator, long denominator) {
    splits
        .computeIfAbsent(symbol, _ -> new CopyOnWriteArrayList<>())
        .add(Split.of(effectiveOn, numerator, denominator));
    return this;
  }

  /// The symbols of every day that has none of its own.
  public FakeMarket universe(List<Symbol> symbols) {
    universe = List.copyOf(symbols);
    return this;
  }

  public FakeMarket universe(TradingDay day, List<Symbol> symbols) {
    universes.put(day, List.copyOf(symbols));
    return this;
  }

  /// While down, there are no quotes.
  public FakeMarket quotesDown(boolean down) {
    quotesDown = down;
    return this;
  }

  /// While down, no symbol is answered for.
  public FakeMarket barsDown(boolean down) {
    barsDown = down;
    return this;
  }

  /// While down, [#symbolsFor] fails with a [TransientFailure].
  public FakeMarket universeDown(boolean down) {
    universeDown = down;
    return this;
  }

  /// Whether the bars of this one symbol are answered for.
  public FakeMarket silentAbout(Symbol symbol, boolean isSilent) {
    if (isSilent) {
      silent.add(symbol);
    } else {
      silent.remove(symbol);
    }
    return this;
  }

  public FakeMarket finality(Finality newFinality) {
    finality = newFinality;
    return this;
  }

  /// What is told to have failed each time that bars are asked for.
  public FakeMarket failures(Failure... told) {
    failures = List.of(told);
    return this;
  }

  /// The vendor whose bars confirm this one's.
  public FakeMarket second(FakeMarket other) {
    second = Optional.of(other);
    return this;
  }

  /// From now on the symbol is dropped from every universe.
  public FakeMarket unusable(Symbol symbol, String why) {
    unusable.put(symbol, why);
    return this;
  }

  /// From now on nobody can say which quotes are usable.
  public FakeMarket unchecked(String why) {
    unchecked = Optional.of(why);
    return this;
  }

  /// Happens each time somebody waits for an answer.
  public FakeMarket meanwhile(Runnable act) {
    meanwhile = act;
    return this;
  }

  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    meanwhile.run();
    if (quotesDown) {
      return Optional.empty();
    }
    var known = prices.getOrDefault(symbol, new ConcurrentSkipListMap<>());
    return Optional.ofNullable(known.floorEntry(now))
        .map(price -> new Quote(symbol, price.getValue(), price.getKey(), source));
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    var quotes = new HashMap<Symbol, Quote>();
    symbols.forEach(symbol -> at(symbol, now).ifPresent(quote -> quotes.put(symbol, quote)));
    return quotes;
  }

  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    meanwhile.run();
    return answers(session, before, symbols, now);
  }

  private Answers answers(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    var asked = new ArrayList<>(before);
    asked.add(session);
    var answers = new HashMap<Symbol, DailyBars>();
    for (var symbol : symbols) {
      if (!barsDown && !silent.contains(symbol)) {
        answers.put(symbol, answer(symbol, asked, now));
      }
    }
    return new Answers(answers, failures);
  }

  @Override
  public Answers confirming(
      MarketSession session,
      List<MarketSession> before,
      Collection<DailyBars> firsts,
      Instant now) {
    meanwhile.run();
    return second
        .map(
            it -> it.answers(session, before, firsts.stream().map(DailyBars::symbol).toList(), now))
        .orElse(Answers.NONE);
  }

  @Override
  public Proposed symbolsFor(TradingDay day) {
    meanwhile.run();
    if (universeDown) {
      throw new TransientFailure("the source of the universe is down");
    }
    var proposed = universes.getOrDefault(day, universe);
    return new Proposed(
        proposed.stream().filter(symbol -> !unusable.containsKey(symbol)).toList(),
        proposed.stream()
            .filter(unusable::containsKey)
            .map(symbol -> new Dropped(symbol, unusable.get(symbol)))
            .toList(),
        unchecked);
  }

  private DailyBars answer(Symbol symbol, List<MarketSession> asked, Instant now) {
    var ofSymbol = bars.getOrDefault(symbol, new ConcurrentSkipListMap<>());
    var closed =
        asked.stream()
            .filter(session -> !now.isBefore(session.close()))
            .flatMap(session -> Optional.ofNullable(ofSymbol.get(session.date())).stream())
            .sorted(Comparator.comparing(DailyBar::date))
            .toList();
    var inForce =
        splits.getOrDefault(symbol, List.of()).stream()
            .filter(split -> asked.stream().anyMatch(it -> tookEffect(split, it, now)))
            .sorted(Comparator.comparing(Split::effectiveOn))
            .toList();
    return new DailyBars(symbol, closed, inForce, finality, source);
  }

  private static boolean tookEffect(Split split, MarketSession session, Instant now) {
    return split.effectiveOn().equals(session.date()) && !now.isBefore(session.preMarketOpen());
  }

  private static Optional<BigDecimal> optional(String price) {
    return price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price));
  }
}
