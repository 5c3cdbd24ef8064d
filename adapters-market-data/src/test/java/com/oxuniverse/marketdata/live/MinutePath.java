package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
  private final List<BigDecimal> closesBefore;
  private final List<BigDecimal> minutes;
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
    this.closesBefore = new ArrayList<>();
    this.minutes = new ArrayList<>();
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

  /// The same day as another vendor tells it, who is late and stuck at times of his own.
  private MinutePath(Random random, MinutePath same) {
    this.random = random;
    this.session = same.session;
    this.before = same.before;
    this.closesBefore = same.closesBefore;
    this.minutes = same.minutes;
    this.last = same.last;
    this.corrected = same.corrected;
    this.correctedAt = same.correctedAt;
    this.late = minutes(random.nextInt(20));
    this.stuckFrom = session.open().plus(minutes(random.nextInt(900) - 120));
    this.stuckUntil = stuckFrom.plus(minutes(random.nextBoolean() ? 0 : random.nextInt(1_200)));
    this.leftover = random.nextBoolean();
  }

  MinutePath toldByAnother(Random random) {
    return new MinutePath(random, this);
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

  /// What the symbol really closed at: first so, and so since it was corrected.
  List<BigDecimal> trueCloses() {
    return List.of(last.stripTrailingZeros(), corrected.stripTrailingZeros());
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

  /// The answer of Alpha Vantage's `TIME_SERIES_DAILY` at `now`. While the day runs it says of when
  /// it is, later only the date; late or stuck it may be alike.
  String series(Instant now) {
    var shown = at(now);
    var refreshed = shown.marketTime().atZone(MarketSession.NEW_YORK);
    boolean isOver = !shown.marketTime().isBefore(session.close());
    boolean hasBegun = !shown.marketTime().isBefore(session.open());
    var days = new ArrayList<String>();
    shown.close().filter(_ -> hasBegun).ifPresent(close -> days.add(day(session, close)));
    for (int i = before.size() - 1; i >= 0; i--) {
      days.add(day(before.get(i), closesBefore.get(i)));
    }
    return """
    {"Meta Data":{"1. Information":"Daily Prices","2. Symbol":"AAPL","3. Last Refreshed":"%s",
    "4. Output Size":"Compact","5. Time Zone":"US/Eastern"},"Time Series (Daily)":{%s}}
    """
        .formatted(
            isOver || !hasBegun
                ? refreshed.toLocalDate()
                : refreshed.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")),
            String.join(",", days));
  }

  private static String day(MarketSession session, BigDecimal close) {
    return """
    "%s":{"1. open":"%s","2. high":"%s","3. low":"%s","4. close":"%s","5. volume":"1"}\
    """
        .formatted(session.date(), close, close, close, close);
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
