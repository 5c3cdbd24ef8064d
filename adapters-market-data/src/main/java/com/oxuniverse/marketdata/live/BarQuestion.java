package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which bars are asked for, and when.
record BarQuestion(MarketSession session, List<MarketSession> before, Instant now) {

  /// Without the bars of sessions that are not over, which look just like final ones, and of dates
  /// nobody asked about.
  DailyBars whatCounts(DailyBars answer) {
    Set<LocalDate> over =
        Stream.concat(before.stream(), Stream.of(session))
            .filter(it -> !now.isBefore(it.close()))
            .map(MarketSession::date)
            .collect(Collectors.toSet());
    var bars = answer.bars().stream().filter(bar -> over.contains(bar.date())).toList();
    return new DailyBars(
        answer.symbol(), bars, answer.splits(), answer.finality(), answer.source());
  }

  boolean hasClose(DailyBars answer) {
    return answer.on(session.date()).flatMap(DailyBar::usableClose).isPresent();
  }

  /// Whether the next provider may know more. One that is merely slow is asked again later.
  boolean isLacking(DailyBars answer, Duration late) {
    if (now.isBefore(session.close())) {
      return false;
    }
    return switch (answer.finality()) {
      case FINAL -> !hasClose(answer);
      case PROVISIONAL -> !now.isBefore(session.close().plus(late));
      case DELISTED -> false;
    };
  }

  boolean settles(DailyBars answer) {
    return answer.finality() == Finality.FINAL && hasClose(answer);
  }
}
