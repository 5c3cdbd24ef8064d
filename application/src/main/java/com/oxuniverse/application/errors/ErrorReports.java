package com.oxuniverse.application.errors;

import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts into words what goes wrong, and says nothing twice: a day that waits for its closes asks
/// for them many times, and the same trouble each time would bury everything else. What was said is
/// not known any more after a restart. Call outside any unit of work.
public final class ErrorReports {

  private final ErrorLog log;
  private final ThingsSaid said = new ThingsSaid();

  public ErrorReports(ErrorLog log) {
    this.log = log;
  }

  private record FailedFetch(String provider, Symbol symbol, String reason) {}

  /// @param unanswered the symbols that no provider answered for
  public void fetchFailed(
      TradingDay day, List<Failure> failures, Set<Symbol> unanswered, Instant at) {
    for (Failure failure : failures) {
      var news =
          said.news(
              day,
              failure.symbols(),
              symbol -> new FailedFetch(failure.provider(), symbol, failure.reason()));
      if (!news.isEmpty()) {
        boolean isLost = news.stream().anyMatch(unanswered::contains);
        log.record(
            new LoggedError(
                LoggedError.Type.EOD_FETCH_FAILED,
                day,
                isLost ? LoggedError.Severity.ERROR : LoggedError.Severity.WARNING,
                Map.of(
                    "symbols",
                    joined(news),
                    "provider",
                    failure.provider(),
                    "retries",
                    String.valueOf(Math.max(0, failure.attempts() - 1)),
                    "reason",
                    failure.reason()),
                at));
        said.said(
            day, news, symbol -> new FailedFetch(failure.provider(), symbol, failure.reason()));
      }
    }
  }

  /// @param thing what is said, by which it is known again
  public void once(Object thing, LoggedError error) {
    if (said.isNew(error.day(), thing)) {
      log.record(error);
      said.said(error.day(), thing);
    }
  }

  public void symbolsDropped(TradingDay day, List<Dropped> dropped, Instant at) {
    for (Dropped one : dropped) {
      once(
          one,
          new LoggedError(
              LoggedError.Type.SYMBOL_DROPPED,
              day,
              LoggedError.Severity.WARNING,
              Map.of("symbol", one.symbol().ticker(), "reason", one.why()),
              at));
    }
  }

  private static String joined(Collection<Symbol> symbols) {
    return symbols.stream().sorted().map(Symbol::ticker).collect(Collectors.joining(","));
  }
}
