package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static com.oxuniverse.marketdata.live.LiveWorld.MSFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.marketdata.live.SymbolList.Listed;
import com.oxuniverse.marketdata.live.SymbolList.Published;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveMarketTest {

  private static final MarketRules QUICK =
      new MarketRules(
          QuoteRules.DEFAULT,
          new Patience(Duration.ofMillis(300), Duration.ofMillis(300)),
          GateRules.DEFAULT,
          new Collecting(
              8,
              3,
              Duration.ofMillis(1),
              Duration.ofMillis(100),
              Duration.ofMillis(200),
              Duration.ofHours(1)));

  private final LiveWorld world = new LiveWorld();
  private final FakeVendor quotes = new FakeVendor("first-quotes", 100).quoting("10", world.now);
  private final FakeBarVendor bars = new FakeBarVendor("first");
  private final Provider first = provider("first", LiveWorld.OFTEN, quotes, bars);
  private final Provider second =
      provider(
          "second",
          LiveWorld.OFTEN,
          new FakeVendor("second-quotes", 1).quoting("20", world.now),
          new FakeBarVendor("second"));

  @AfterEach
  void close() {
    world.close();
  }

  private static Provider provider(String name, Rate rate, FakeVendor quotes, FakeBarVendor bars) {
    return new Provider(name, rate, List.of(quotes), List.of(bars));
  }

  private LiveMarket market(SymbolList universe, Provider... providers) {
    return market(QUICK, universe, providers);
  }

  private LiveMarket market(MarketRules rules, SymbolList universe, Provider... providers) {
    return new LiveMarket(
        List.of(providers),
        universe,
        rules,
        world.calendar,
        InstantSource.fixed(world.now),
        world.nanoTime);
  }

  private LiveMarket market(Provider... providers) {
    return market(new Listed(List.of(AAPL, MSFT)), providers);
  }

  @Test
  void prices_closes_and_symbols_come_from_the_first_provider_that_has_them() {
    try (var market = market(first, second)) {
      var ports = market.ports();
      quotes.failing(Kind.UNAVAILABLE);
      bars.failing(Kind.UNKNOWN_SYMBOL);

      assertThat(ports.quotes().at(AAPL, world.now)).map(Quote::source).contains("second-quotes");
      var answers = ports.bars().of(world.session, List.of(), List.of(AAPL), world.session.close());
      assertThat(answers.bars().values()).extracting(DailyBars::source).containsExactly("second");
      assertThat(ports.universe().symbolsFor(world.session.tradingDay()).symbols())
          .containsExactly(AAPL, MSFT);
    }
  }

  @Test
  void it_says_what_it_lacks_and_what_mends_it() {
    try (var market = market(first)) {
      assertThat(market.lacks())
          .singleElement()
          .asString()
          .contains("only first is asked", "ox.market-data.alpha-vantage.api-key");

      quotes.failing(Kind.DENIED);
      market.ports().quotes().at(AAPL, world.now);
      assertThat(market.lacks())
          .last()
          .asString()
          .contains("first-quotes failed (as told)", "check the key");

      quotes.quoting("10", world.now);
      market.ports().quotes().at(AAPL, world.now);
      assertThat(market.lacks()).hasSize(1);
    }
    try (var market = market(first, second)) {
      assertThat(market.lacks()).isEmpty();
    }
  }

  @Test
  void a_vendor_that_is_back_is_found_out_while_nobody_asks() {
    quotes.failing(Kind.UNAVAILABLE);
    var often = new GateRules(4, 4, 4, Duration.ofMillis(20), Duration.ofMillis(10));
    var rules = new MarketRules(QUICK.quotes(), QUICK.patience(), often, QUICK.collecting());
    try (var market = market(rules, new Listed(List.of(AAPL)), first)) {
      LiveWorld.symbols(40).forEach(symbol -> market.ports().quotes().at(symbol, world.now));
      assertThat(market.lacks()).hasSize(2);

      quotes.quoting("10", world.now);

      LiveWorld.until(() -> market.lacks().size() == 1);
    }
  }

  @Test
  void all_ways_to_ask_a_provider_share_its_rate() {
    var once = provider("first", new Rate(1, Duration.ofHours(1)), quotes, bars);
    try (var market = market(once)) {
      assertThat(market.ports().quotes().at(AAPL, world.now)).isPresent();
      assertThat(
              market
                  .ports()
                  .bars()
                  .of(world.session, List.of(), List.of(AAPL), world.session.close())
                  .bars())
          .isEmpty();
      assertThat(bars.calls).isEmpty();
    }
  }

  @Test
  void a_published_list_is_asked_for_each_day_and_tried_again_where_it_may_pass() {
    var asked = new AtomicInteger();
    var list =
        new Published(
            "first",
            _ -> {
              if (asked.incrementAndGet() == 1) {
                throw new VendorFailure(Kind.UNAVAILABLE, "not at the first try");
              }
              return List.of(MSFT, AAPL);
            });
    try (var market = market(list, first)) {
      assertThat(market.ports().universe().symbolsFor(world.session.tradingDay()).symbols())
          .containsExactly(MSFT, AAPL);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void a_published_list_that_fails_is_a_failure_that_may_pass() {
    var list =
        new Published(
            "first",
            _ -> {
              throw new VendorFailure(Kind.DENIED, "no crumb");
            });
    try (var market = market(list, first)) {
      var universe = market.ports().universe();
      assertThatThrownBy(() -> universe.symbolsFor(world.session.tradingDay()))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("no crumb");
    }
  }

  @Test
  void a_list_by_a_provider_that_is_not_asked_is_refused_at_start() {
    assertThatThrownBy(() -> market(new Published("third", _ -> List.of()), first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("third");
    assertThatThrownBy(() -> market(new Listed(List.of(AAPL))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_closed_market_answers_nothing_and_hangs_nobody() {
    var market = market(first);
    market.close();

    assertThat(market.ports().quotes().at(AAPL, world.now)).isEmpty();
    assertThatThrownBy(() ->
            market
                .ports()
                .bars()
                .of(world.session, List.of(), List.of(AAPL), world.session.close()))
        .isInstanceOf(TransientFailure.class);
  }
}
