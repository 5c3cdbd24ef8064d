package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.symbols;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vendors that fail, hang and lie at random, over a day and a night of New York: what comes
/// through is of the symbol, of now, and not older than allowed.
class LiveQuotesRandomTest {

  /// Every price is made once, so that it can be recognized.
  private record Made(Symbol symbol, Instant at, Instant asked) {}

  /// While all vendors are down nobody is waited for, and steps take no time.
  private static final int MOST_STEPS = 100_000;

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final LiveWorld world = new LiveWorld();
  private final Map<BigDecimal, Made> made = new ConcurrentHashMap<>();
  private final AtomicInteger prices = new AtomicInteger();
  private volatile Instant now = world.session.preMarketOpen().minus(Duration.ofHours(1));

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void only_prices_of_the_symbol_and_of_now_come_through(long seed) {
    var random = new Random(seed);
    world.patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(30));
    var quotes =
        world.quotes(
            vendor("bulk", 3, new Random(seed + 1)), vendor("single", 1, new Random(seed + 2)));
    int answered = 0;
    for (int step = 0; answered < 300 && step < MOST_STEPS; step++) {
      var passed = passed(random);
      now = now.plus(passed);
      world.jump(passed);
      var asked = symbols(5).subList(0, 1 + random.nextInt(5));
      var got = quotes.of(asked, now);
      answered += got.size();
      int at = step;
      got.forEach(
          (symbol, quote) -> assertRight(symbol, quote, "seed %d step %d".formatted(seed, at)));
      assertThat(asked).containsAll(got.keySet());
    }
    assertThat(answered).as("answers with seed %d", seed).isGreaterThanOrEqualTo(300);
  }

  private static Duration passed(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ofMillis(random.nextInt(1_000));
      case 1 -> Duration.ofSeconds(random.nextInt(60));
      case 2 -> Duration.ofMinutes(random.nextInt(10));
      default -> Duration.ofMinutes(random.nextInt(40));
    };
  }

  private void assertRight(Symbol symbol, Quote quote, String step) {
    var origin = made.get(quote.price());
    assertThat(origin).as(step).isNotNull();
    assertThat(quote.symbol()).as(step).isEqualTo(symbol).isEqualTo(origin.symbol());
    assertThat(quote.price()).as(step).isPositive();
    assertThat(quote.at())
        .as(step)
        .isBeforeOrEqualTo(now)
        .isAfterOrEqualTo(world.calendar.pricesCurrentSince(now));
    assertThat(Duration.between(quote.at(), origin.at()))
        .as(step)
        .isBetween(Duration.ZERO, Duration.ofSeconds(5));
    var oldest = QuoteRules.DEFAULT.maxAge(world.calendar.stateAt(now));
    assertThat(origin.asked())
        .as(step)
        .isAfterOrEqualTo(now.minus(oldest).minusSeconds(1)); // what the machine took on top
  }

  private FakeVendor vendor(String name, int batch, Random random) {
    return new FakeVendor(name, batch)
        .doing((symbols, within) -> {
          var asked = now;
          int mood = dice(random, 12);
          if (mood == 0) {
            throw new VendorFailure(KINDS.get(dice(random, KINDS.size())), "as it likes");
          }
          if (mood == 1) {
            throw new IllegalStateException("a bug");
          }
          if (mood == 2 || mood == 3) { // too late for its caller, or for anybody
            boolean _ = new CountDownLatch(1).await(within.toNanos(), TimeUnit.NANOSECONDS);
          }
          if (mood == 3) {
            throw new VendorFailure(Kind.UNAVAILABLE, "nothing in time");
          }
          return answer(symbols, asked, name, random);
        });
  }

  private Map<Symbol, Quote> answer(
      List<Symbol> symbols, Instant asked, String name, Random random) {
    var quotes = new HashMap<Symbol, Quote>();
    for (var symbol : symbols) {
      int mood = dice(random, 10);
      if (mood == 0) {
        continue;
      }
      var of = mood == 1 ? new Symbol("OTHER") : symbol;
      var at =
          switch (mood) {
            case 2 -> asked.minus(Duration.ofHours(dice(random, 30)));
            case 3 -> asked.plus(Duration.ofMinutes(dice(random, 30)));
            case 4 -> asked.plusMillis(dice(random, 5_000));
            default -> asked.minusMillis(dice(random, 2_000));
          };
      var price = BigDecimal.valueOf(prices.incrementAndGet());
      price = mood == 5 ? price.negate() : price;
      made.put(price, new Made(of, at, asked));
      quotes.put(symbol, new Quote(of, price, at, name));
    }
    return quotes;
  }

  private static int dice(Random random, int sides) {
    synchronized (random) {
      return random.nextInt(sides);
    }
  }
}
