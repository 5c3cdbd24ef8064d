package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares with rules 13 written down as plainly as it can be.
class RandomFoldersTest {

  private static final Symbol SYMBOL = new Symbol("AAPL");
  private static final LocalDate FIRST = LocalDate.parse("2024-11-15");
  private static final int DAYS = 45;

  private record Bar(String open, String close) {}

  private final NyseCalendar calendar = NyseCalendar.create();

  @TempDir private Path path;

  @Test
  void quotes_are_those_of_the_rule_on_random_days_with_holes() {
    for (long seed = 1; seed <= 60; seed++) {
      var random = new Random(seed);
      var bars = randomBars(random);
      if (bars.isEmpty()) {
        continue;
      }
      var rows =
          bars.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(bar -> bar.getKey() + "," + bar.getValue().open() + "," + bar.getValue().close())
              .toArray(String[]::new);
      var market = new PriceFolder(path).bars(SYMBOL.ticker(), rows).market();
      for (int i = 0; i < 400; i++) {
        var now = randomMoment(random);
        assertThat(market.at(SYMBOL, now))
            .as("seed %d at %s", seed, now)
            .isEqualTo(byTheRule(bars, now));
      }
    }
  }

  private Optional<Quote> byTheRule(Map<LocalDate, Bar> bars, Instant now) {
    var session = calendar.nextOrSame(now.atZone(MarketSession.NEW_YORK).toLocalDate());
    if (!now.isBefore(session.close())) {
      session = calendar.next(session.date());
    }
    var open = price(bars, session.date(), true);
    if (!now.isBefore(session.open()) && open.isPresent()) {
      return Optional.of(new Quote(SYMBOL, open.get(), session.open(), "replay"));
    }
    var before = new ArrayList<>(calendar.sessionsBefore(session.date(), 5));
    Collections.reverse(before);
    for (var last : before) {
      var close = price(bars, last.date(), false);
      if (close.isPresent()) {
        return Optional.of(new Quote(SYMBOL, close.get(), last.close(), "replay"));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> price(
      Map<LocalDate, Bar> bars, LocalDate date, boolean atOpen) {
    return Optional.ofNullable(bars.get(date))
        .map(bar -> atOpen ? bar.open() : bar.close())
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new)
        .filter(price -> price.signum() > 0);
  }

  private static Map<LocalDate, Bar> randomBars(Random random) {
    var bars = new HashMap<LocalDate, Bar>();
    int density = 1 + random.nextInt(9);
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(10) < density) {
        bars.put(FIRST.plusDays(day), new Bar(randomPrice(random), randomPrice(random)));
      }
    }
    return bars;
  }

  private static String randomPrice(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "0";
      case 2 -> "-7.5";
      default -> String.valueOf(1 + random.nextInt(500)) + "." + (1 + random.nextInt(9));
    };
  }

  /// Also the very moments at which a session opens or closes.
  private Instant randomMoment(Random random) {
    var date = FIRST.minusDays(5).plusDays(random.nextInt(DAYS + 20));
    var session = calendar.nextOrSame(date);
    return switch (random.nextInt(4)) {
      case 0 -> session.open().minusNanos(random.nextInt(2));
      case 1 -> session.close().minusNanos(random.nextInt(2));
      default -> session.open().plus(Duration.ofSeconds(random.nextInt(100_000) - 50_000));
    };
  }
}
