package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.simulated.SimulatedPath.DatedSplit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One symbol of the simulated market: what of its path can be seen when.
final class SimulatedSymbol {

  /// So many sessions back a close is still a price, as in a replay (rules 13).
  private static final int SESSIONS_BACK = 5;

  /// How far pre-market strays from the close before: about 0.3 %.
  private static final int PRE_MARKET_WANDERS_ONE_IN = 300;

  private final Symbol symbol;
  private final SimulatedPath path;
  private final MarketCalendar calendar;

  private record Close(MarketSession session, long cents) {}

  SimulatedSymbol(Symbol symbol, Chance chance, MarketCalendar calendar) {
    this.symbol = symbol;
    this.path = new SimulatedPath(chance);
    this.calendar = calendar;
  }

  Optional<Quote> quoteAt(Instant now) {
    var session = currentOrNext(now);
    if (!now.isBefore(session.open())) {
      return isHalted(session) ? Optional.empty() : Optional.of(tradedAt(session, now));
    }
    var last = lastCloseBefore(session);
    if (!now.isBefore(session.preMarketOpen())) {
      return last.map(close -> preMarketAt(session, close, now));
    }
    return last.map(close -> quote(close.cents(), close.session().close()));
  }

  DailyBars bars(MarketSession session, List<MarketSession> before, Instant now) {
    var asked = new ArrayList<>(before);
    asked.add(session);
    asked.sort(Comparator.comparing(MarketSession::date));
    var bars =
        asked.stream()
            .filter(it -> !now.isBefore(it.close()))
            .filter(it -> !isHalted(it))
            .map(this::bar)
            .toList();
    var splits =
        asked.stream()
            .filter(it -> !now.isBefore(it.preMarketOpen()))
            .flatMap(it -> splitsOn(it).stream().map(split -> effective(split, it)))
            .toList();
    var finality = now.isBefore(session.close()) ? Finality.PROVISIONAL : Finality.FINAL;
    return new DailyBars(symbol, bars, splits, finality, SimulatedMarket.SOURCE);
  }

  private DailyBar bar(MarketSession session) {
    var date = session.date();
    return new DailyBar(
        date,
        Optional.of(dollars(path.openCents(date))),
        path.isCloseMissing(date) ? Optional.empty() : Optional.of(dollars(path.closeCents(date))));
  }

  private static Split effective(DatedSplit split, MarketSession session) {
    return Split.of(session.date(), split.ratio().numerator(), split.ratio().denominator());
  }

  private MarketSession currentOrNext(Instant now) {
    var date = now.atZone(MarketSession.NEW_YORK).toLocalDate();
    var session = calendar.nextOrSame(date);
    return now.isBefore(session.close()) ? session : calendar.next(session.date());
  }

  private Optional<Close> lastCloseBefore(MarketSession session) {
    var at = session;
    for (int i = 0; i < SESSIONS_BACK; i++) {
      at = calendar.previous(at.date());
      if (!isHalted(at) && !path.isCloseMissing(at.date())) {
        return Optional.of(new Close(at, path.closeCents(at.date())));
      }
    }
    return Optional.empty();
  }

  /// A halt on the day of a split would only put the split off.
  private boolean isHalted(MarketSession session) {
    return path.drawsHalt(session.date()) && splitsOn(session).isEmpty();
  }

  /// Also those dated on days without a session since the one before.
  private List<DatedSplit> splitsOn(MarketSession session) {
    return path.splitsBetween(calendar.previous(session.date()).date(), session.date());
  }

  private Quote tradedAt(MarketSession session, Instant now) {
    var date = session.date();
    var moves =
        new IntradayMoves(
            path.movesOf(date),
            path.openCents(date),
            path.closeCents(date),
            path.wanderCents(date));
    return tickOf(moves, session.open(), session.close(), now);
  }

  private Quote preMarketAt(MarketSession session, Close last, Instant now) {
    long cents = last.cents();
    for (var split : path.splitsBetween(last.session().date(), session.date())) {
      cents = split.ratio().applyTo(cents);
    }
    var chance = path.movesOf(session.date()).of("pre-market");
    var moves = new IntradayMoves(chance, cents, cents, cents / PRE_MARKET_WANDERS_ONE_IN);
    return tickOf(moves, session.preMarketOpen(), session.open(), now);
  }

  private Quote tickOf(IntradayMoves moves, Instant start, Instant end, Instant now) {
    long span = Duration.between(start, end).toMillis();
    long gone = Duration.between(start, now).toMillis();
    int tick = Math.toIntExact(gone * IntradayMoves.TICKS / span);
    return quote(moves.at(tick), start.plusMillis(tick * span / IntradayMoves.TICKS));
  }

  private Quote quote(long cents, Instant at) {
    return new Quote(symbol, dollars(cents), at, SimulatedMarket.SOURCE);
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
