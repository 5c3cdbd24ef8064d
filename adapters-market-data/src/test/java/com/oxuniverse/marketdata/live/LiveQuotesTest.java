package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static com.oxuniverse.marketdata.live.LiveWorld.MSFT;
import static com.oxuniverse.marketdata.live.LiveWorld.symbols;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveQuotesTest {

  private final LiveWorld world = new LiveWorld();
  private final Instant now = world.now;
  private final FakeVendor first = new FakeVendor("first", 100).quoting("10", now.minusSeconds(3));
  private final FakeVendor second = new FakeVendor("second", 1).quoting("20", now.minusSeconds(9));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_price_carries_its_own_time_and_its_source() {
    assertThat(world.quotes(first, second).at(AAPL, now))
        .contains(new Quote(AAPL, new BigDecimal("10"), now.minusSeconds(3), "first"));
    assertThat(second.calls).isEmpty();
  }

  @Test
  void a_thousand_callers_for_one_symbol_are_one_call() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    first.doing((_, _) -> {
      asked.countDown();
      answer.await();
      return Map.of(AAPL, new Quote(AAPL, BigDecimal.TEN, now, "first"));
    });
    var quotes = world.quotes(first);
    world.threads.execute(() -> {
      try {
        asked.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      answer.countDown();
    });

    var got = Burst.of(1_000, () -> quotes.at(AAPL, now));

    assertThat(got).allSatisfy(quote -> assertThat(quote).isPresent());
    assertThat(first.calls).hasSize(1);
  }

  @Test
  void a_thousand_callers_find_what_has_just_landed() {
    for (int round = 0; round < 20; round++) {
      var vendor = new FakeVendor("quick", 100).quoting("10", now);
      var quotes = world.quotes(vendor);

      Burst.of(1_000, () -> quotes.at(AAPL, now));

      assertThat(vendor.calls).hasSize(1);
    }
  }

  @Test
  void a_price_that_lands_while_a_caller_takes_a_look_is_not_asked_for_again() {
    var meanwhile = new AtomicReference<Runnable>(() -> {});
    MarketCalendar calendar =
        date -> {
          meanwhile.getAndSet(() -> {}).run();
          return world.calendar.sessionOn(date);
        };
    var quotes =
        new LiveQuotes(
            List.of(world.provider(first)),
            QuoteTerms.of(calendar, QuoteRules.DEFAULT),
            world.patience,
            world.threads,
            world.nanoTime);
    var later = now.plusSeconds(60);
    quotes.at(AAPL, now);
    meanwhile.set(() -> assertThat(quotes.at(AAPL, later)).isPresent());

    assertThat(quotes.at(AAPL, later)).isPresent();
    assertThat(first.calls).as("the first, and the one of meanwhile").hasSize(2);
  }

  @Test
  void a_hundred_and_one_symbols_are_two_calls() {
    var quotes = world.quotes(first);

    assertThat(quotes.of(symbols(101), now)).hasSize(101);
    assertThat(first.calls).extracting(List::size).containsExactlyInAnyOrder(100, 1);
    assertThat(quotes.of(symbols(101), now.plusSeconds(30))).hasSize(101);
    assertThat(first.calls).as("after half a minute still known").hasSize(2);
  }

  @Test
  void of_one_provider_the_vendor_with_the_fewest_calls_is_asked() {
    var gates =
        List.of(
            new QuoteProvider("one", second, world.gate("single")),
            new QuoteProvider("one", first, world.gate("bulk")));
    var quotes = world.quotes(gates);

    assertThat(quotes.at(AAPL, now)).map(Quote::source).contains("second");
    assertThat(quotes.of(symbols(20), now)).hasSize(20);
    assertThat(first.calls).hasSize(1);
    assertThat(second.calls).hasSize(1);
  }

  @Test
  void what_the_bulk_vendor_leaves_out_the_next_is_asked_for() {
    first.doing((symbols, _) ->
        Map.of(symbols.get(0), new Quote(symbols.get(0), BigDecimal.TEN, now, "first")));

    var got = world.quotes(first, second).of(symbols(5), now);

    assertThat(got.values()).extracting(Quote::source).containsOnly("first", "second");
    assertThat(got).hasSize(5);
    assertThat(second.calls).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatever_the_first_fails_by_the_next_is_asked(Kind kind) {
    first.failing(kind);

    assertThat(world.quotes(first, second).at(AAPL, now)).map(Quote::source).contains("second");
  }

  @Test
  void a_vendor_that_throws_what_it_may_not_is_a_failing_one() {
    first.doing((_, _) -> {
      throw new IllegalStateException("a bug");
    });

    assertThat(world.quotes(first, second).at(AAPL, now)).map(Quote::source).contains("second");
  }

  @Test
  void a_price_that_does_not_count_is_asked_for_elsewhere() {
    var prices =
        List.of(
            new Quote(AAPL, BigDecimal.ONE, world.session.open().minusNanos(1), "first"),
            new Quote(AAPL, BigDecimal.ONE, now.plusSeconds(60), "first"),
            new Quote(AAPL, BigDecimal.ZERO, now, "first"),
            new Quote(AAPL, new BigDecimal("-1"), now, "first"),
            new Quote(MSFT, BigDecimal.ONE, now, "first"));
    for (var price : prices) {
      first.quoting(_ -> price);

      assertThat(world.quotes(first, second).at(AAPL, now))
          .as("after %s", price)
          .map(Quote::source)
          .contains("second");
    }
  }

  @Test
  void a_vendor_that_hangs_leaves_the_next_one_time() {
    world.patience = new Patience(Duration.ofMillis(600), Duration.ofSeconds(2));
    first.hanging();

    assertThat(world.quotes(first, second).at(AAPL, now)).map(Quote::source).contains("second");
  }

  @Test
  void an_answer_that_comes_too_late_is_there_for_the_next() {
    world.patience = new Patience(Duration.ofMillis(50), Duration.ofSeconds(20));
    var answer = new CountDownLatch(1);
    first.doing((_, _) -> {
      answer.await();
      return Map.of(AAPL, new Quote(AAPL, BigDecimal.TEN, now, "first"));
    });
    var quotes = world.quotes(first);

    assertThat(quotes.at(AAPL, now)).isEmpty();
    answer.countDown();
    LiveWorld.until(() -> quotes.underWay() == 0);

    assertThat(quotes.at(AAPL, now.plusSeconds(1))).isPresent();
    assertThat(first.calls).hasSize(1);
  }

  @Test
  void a_price_is_asked_for_again_when_it_is_older_than_the_state_of_the_market_allows() {
    var session = world.session;
    assertAge(session.open().plusSeconds(60), Duration.ofSeconds(30));
    assertAge(session.preMarketOpen().plusSeconds(60), Duration.ofMinutes(5));
    assertAge(session.close().plusSeconds(60), Duration.ofMinutes(5));
    assertAge(session.afterMarketClose().plusSeconds(60), Duration.ofMinutes(30));
  }

  private void assertAge(Instant asked, Duration age) {
    var vendor = new FakeVendor("vendor", 1).quoting("10", asked);
    var quotes = world.quotes(vendor);
    quotes.at(AAPL, asked);

    assertThat(quotes.at(AAPL, asked.plus(age))).isPresent();
    assertThat(vendor.calls).hasSize(1);
    vendor.failing(Kind.UNAVAILABLE);
    assertThat(quotes.at(AAPL, asked.plus(age).plusSeconds(2))).as("older than %s", age).isEmpty();
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void a_price_of_pre_market_is_none_from_the_open_on() {
    var early = world.session.open().minusSeconds(5);
    var quotes = world.quotes(first.quoting("10", early));

    assertThat(quotes.at(AAPL, early)).isPresent();
    assertThat(quotes.at(AAPL, world.session.open())).isEmpty();
  }

  @Test
  void a_vendors_clock_that_is_a_little_ahead_makes_a_price_of_now() {
    var quotes = world.quotes(first.quoting("10", now.plusSeconds(2)));

    assertThat(quotes.at(AAPL, now)).map(Quote::at).contains(now);
    assertThat(quotes.at(AAPL, now.plusSeconds(4))).map(Quote::at).contains(now.plusSeconds(2));
  }

  @Test
  void a_price_from_beyond_a_turn_of_the_market_is_not_one_of_before() {
    var before = world.session.preMarketOpen().minusMillis(100);
    var quotes = world.quotes(first.quoting("10", before.plusMillis(200)));

    assertThat(quotes.at(AAPL, before)).isEmpty();
    assertThat(quotes.at(AAPL, before.plusMillis(200))).isPresent();
  }

  @Test
  void a_symbol_nobody_knows_is_not_asked_for_at_each_look() {
    var quotes = world.quotes(first.failing(Kind.UNKNOWN_SYMBOL));

    for (int i = 0; i < 100; i++) {
      assertThat(quotes.at(AAPL, now.plusMillis(i))).isEmpty();
    }
    assertThat(first.calls).hasSize(1);
    quotes.at(AAPL, now.plusSeconds(11));
    assertThat(first.calls).hasSize(2);
  }

  @Test
  void what_is_remembered_is_bounded() {
    var quotes = world.quotes(first);

    for (int i = 0; i < 50; i++) {
      int block = i;
      quotes.of(
          symbols(100).stream().map(it -> new Symbol(it.ticker() + "B" + block)).toList(), now);
    }

    assertThat(quotes.remembered()).isBetween(1_000, 2_000);
  }

  @Test
  void nobody_waits_beyond_their_time_for_a_permit() {
    world.rate = new Rate(1, Duration.ofMinutes(1));
    world.patience = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));
    var quotes = world.quotes(first, second);

    assertThat(quotes.at(AAPL, now)).map(Quote::source).contains("first");
    assertThat(quotes.at(MSFT, now)).map(Quote::source).contains("second");
    assertThat(quotes.at(symbols(1).getFirst(), now)).isEmpty();
  }

  @Test
  void a_closed_market_has_no_prices() {
    var quotes = world.quotes(first);
    world.close();

    assertThat(quotes.at(AAPL, now)).isEmpty();
    assertThat(quotes.underWay()).isZero();
  }
}
