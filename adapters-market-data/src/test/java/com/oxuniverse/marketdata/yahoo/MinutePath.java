package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A symbol's random day, minute by minute, as Yahoo would chart it at any time: nothing or a
/// leftover before the open, a running bar, the final one, perhaps a corrected one; late, or stuck
/// for hours at what it was.
final class MinutePath {

  /// What the chart shows of the day at some time.
  ///
  /// @param marketTime the last trade that Yahoo knows of
  /// @param close of the day's bar, absent before there is one
  record Shown(Instant marketTime, Optional<BigDecimal> close) {}

  private final Random random;
  private final MarketSession session;
  private final List<MarketSession> before;
  private final List<BigDecimal> closesBefore = new ArrayList<>();
  private final List<BigDecimal> minutes = new ArrayList<>();
  private final BigDecimal last;
  private final BigDecimal corrected;
  private final Instant correctedAt;
  private final Duration late;
  private final Instant stuckFrom;
  private final Instant stuckUntil;
  private final boolean leftover;

  MinutePath(Random random, MarketSession session, MarketCalendar calendar) {
    this.random = random;
    this.session = session;
    this.before = calendar.sessionsBefore(session.date(), 5);
    var price = dollars(5_000 + random.nextInt(40_000));
    for (int i = 0; i < before.size(); i++) {
      price = moved(price, 300);
      closesBefore.add(price);
    }
    long length = Duration.between(session.open(), session.close()).toMinutes();
    for (int minute = 0; minute < length; minute++) {
      price = moved(price, 20);
      minutes.add(price);
    }
    this.last = moved(price, 20);
    this.corrected = random.nextInt(3) == 0 ? moved(last, 50) : last;
    this.correctedAt = session.close().plus(minutes(random.nextInt(600)));
    this.late = minutes(random.nextInt(20));
    this.stuckFrom = session.open().plus(minutes(random.nextInt(900) - 120));
    this.stuckUntil = stuckFrom.plus(minutes(random.nextBoolean() ? 0 : random.nextInt(1_200)));
    this.leftover = random.nextBoolean();
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private BigDecimal moved(BigDecimal price, int cents) {
    return price.add(dollars(random.nextInt(2 * cents + 1) - cents)).max(dollars(1));
  }

  /// The closes that may decide the day if they are shown at `now`, for they were made at its end.
  List<BigDecimal> mayDecide(Instant now) {
    var shown = at(now);
    return shown.marketTime().isBefore(session.close())
        ? List.of()
        : shown.close().map(BigDecimal::stripTrailingZeros).stream().toList();
  }

  Shown at(Instant now) {
    boolean isStuck = !now.isBefore(stuckFrom) && now.isBefore(stuckUntil);
    return shownWithoutTrouble((isStuck ? stuckFrom : now).minus(late));
  }

  private Shown shownWithoutTrouble(Instant at) {
    if (at.isBefore(session.open())) {
      var yesterday = closesBefore.getLast();
      return new Shown(
          before.getLast().close(), leftover ? Optional.of(yesterday) : Optional.empty());
    }
    if (at.isBefore(session.close())) {
      int minute = (int) Duration.between(session.open(), at).toMinutes();
      return new Shown(at, Optional.of(minutes.get(minute)));
    }
    return new Shown(
        session.close().plusSeconds(2), Optional.of(at.isBefore(correctedAt) ? last : corrected));
  }

  /// The answer of `/v8/finance/chart/AAPL` at `now`.
  String chart(Instant now) {
    var shown = at(now);
    var times = new ArrayList<Long>();
    var closes = new ArrayList<BigDecimal>();
    for (int i = 0; i < before.size(); i++) {
      times.add(before.get(i).open().getEpochSecond());
      closes.add(closesBefore.get(i));
    }
    shown
        .close()
        .ifPresent(close -> {
          times.add(session.open().getEpochSecond());
          closes.add(close);
        });
    return """
    {"chart":{"result":[{"meta":{"currency":"USD","symbol":"AAPL","exchangeName":"NMS",
    "instrumentType":"EQUITY","dataGranularity":"1d","regularMarketTime":%d},
    "timestamp":[%s],"indicators":{"quote":[{"open":[%s],"close":[%s]}]}}],"error":null}}
    """
        .formatted(
            shown.marketTime().getEpochSecond(), joined(times), joined(closes), joined(closes));
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
