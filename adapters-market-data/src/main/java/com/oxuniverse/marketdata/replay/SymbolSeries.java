package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.Split;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The bars of one symbol by the number of their session. Bars on days without a session are not
/// among them: some vendors repeat yesterday's on holidays (rules 6.2).
final class SymbolSeries {

  private final SessionTable sessions;
  private final boolean[] hasBar;
  private final long[] opens;
  private final long[] closes;
  private final List<Split> splits;

  SymbolSeries(PriceHistory history, List<DeclaredSplit> declared, SessionTable sessions) {
    this.sessions = sessions;
    hasBar = new boolean[sessions.size()];
    opens = new long[sessions.size()];
    closes = new long[sessions.size()];
    Arrays.fill(opens, Micros.ABSENT);
    Arrays.fill(closes, Micros.ABSENT);
    for (int bar = 0; bar < history.size(); bar++) {
      int session = sessions.indexOf(history.epochDay(bar));
      if (session >= 0) {
        hasBar[session] = true;
        opens[session] = history.open(bar);
        closes[session] = history.close(bar);
      }
    }
    splits = declared.stream().flatMap(split -> effective(split).stream()).toList();
  }

  /// In [Micros]; absent without a bar.
  long open(int session) {
    return opens[session];
  }

  long close(int session) {
    return closes[session];
  }

  /// The last session before `session`, not more than [SessionTable#SESSIONS_BACK] back, that
  /// closed at a price; negative if none did.
  int lastUsableCloseBefore(int session) {
    for (int i = session - 1; i >= 0 && i >= session - SessionTable.SESSIONS_BACK; i--) {
      if (Micros.isUsable(closes[i])) {
        return i;
      }
    }
    return -1;
  }

  Optional<DailyBar> bar(int session) {
    return hasBar[session]
        ? Optional.of(
            new DailyBar(
                sessions.get(session).date(),
                Micros.toOptionalPrice(opens[session]),
                Micros.toOptionalPrice(closes[session])))
        : Optional.empty();
  }

  /// With the session on which each takes effect, oldest first.
  List<Split> splits() {
    return splits;
  }

  /// It takes effect with the first bar on or after its day, for until then nothing trades on the
  /// new basis. A bar without a close is one too.
  private Optional<Split> effective(DeclaredSplit split) {
    int index = sessions.indexOf(Math.toIntExact(split.date().toEpochDay()));
    for (int i = index >= 0 ? index : -index - 1; i < hasBar.length; i++) {
      if (hasBar[i]) {
        LocalDate on = sessions.get(i).date();
        return Optional.of(Split.of(on, split.numerator(), split.denominator()));
      }
    }
    return Optional.empty();
  }
}
