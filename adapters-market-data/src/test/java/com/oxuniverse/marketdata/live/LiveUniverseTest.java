package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static com.oxuniverse.marketdata.live.LiveWorld.MSFT;
import static com.oxuniverse.marketdata.live.LiveWorld.symbols;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.application.port.out.UniverseSourceContract;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveUniverseTest extends UniverseSourceContract {

  private static final LiveUniverse.Check QUICK =
      new LiveUniverse.Check(
          4, Duration.ofMillis(5), new Patience(Duration.ofMillis(500), Duration.ofMillis(500)));

  private final LiveWorld world = new LiveWorld();
  private final FakeVendor vendor = new FakeVendor("vendor", 100).quoting("10", world.now);

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  protected UniverseSource source() {
    return universe(() -> symbols(101), world.quotes(vendor));
  }

  @Override
  protected TradingDay day() {
    return world.session.tradingDay();
  }

  private UniverseSource universe(Supplier<List<Symbol>> list, LiveQuotes quotes) {
    return new LiveUniverse(list, quotes, InstantSource.fixed(world.now), QUICK);
  }

  @Test
  void symbols_with_a_price_are_the_universe_in_the_lists_order() {
    var proposed = source().symbolsFor(day());

    assertThat(proposed.symbols()).containsExactlyElementsOf(symbols(101));
    assertThat(proposed.dropped()).isEmpty();
    assertThat(proposed.unchecked()).isEmpty();
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void a_symbol_listed_twice_is_there_once() {
    assertThat(
            universe(() -> List.of(AAPL, MSFT, AAPL), world.quotes(vendor))
                .symbolsFor(day())
                .symbols())
        .containsExactly(AAPL, MSFT);
  }

  @Test
  void a_symbol_whose_price_does_not_count_is_dropped_and_it_says_why() {
    var old = world.session.open().minusSeconds(1);
    var nvda = new Symbol("NVDA");
    vendor.doing((_, _) ->
        Map.of(
            AAPL,
            new Quote(AAPL, BigDecimal.TEN, old, "vendor"),
            nvda,
            new Quote(nvda, BigDecimal.TEN, world.now, "vendor")));

    var proposed =
        universe(() -> List.of(AAPL, MSFT, nvda), world.quotes(vendor)).symbolsFor(day());

    assertThat(proposed.symbols()).containsExactly(nvda);
    assertThat(proposed.dropped())
        .containsExactly(
            new Dropped(AAPL, "its last price is of " + old), new Dropped(MSFT, "no price"));
  }

  @Test
  void if_all_prices_are_old_the_vendor_has_stopped_and_nothing_is_dropped() {
    var old = world.session.open().minusSeconds(1);
    vendor.quoting("10", old);

    var proposed = source().symbolsFor(day());

    assertThat(proposed.symbols()).hasSize(101);
    assertThat(proposed.unchecked()).contains("no vendor has a price of now for any symbol");
  }

  @Test
  void if_no_vendor_answers_nothing_is_dropped_and_it_says_so() {
    vendor.failing(Kind.UNAVAILABLE);

    var proposed = source().symbolsFor(day());

    assertThat(proposed.symbols()).hasSize(101);
    assertThat(proposed.dropped()).isEmpty();
    assertThat(proposed.unchecked()).contains("no vendor has a price of now for any symbol");
  }

  @Test
  void what_only_some_calls_leave_open_is_named() {
    vendor.doing((symbols, _) -> {
      if (symbols.size() == 1) {
        throw new VendorFailure(Kind.UNAVAILABLE, "the last one is unlucky");
      }
      return Map.of();
    });

    var proposed = source().symbolsFor(day());

    assertThat(proposed.symbols()).hasSize(1);
    assertThat(proposed.dropped()).hasSize(100);
    assertThat(proposed.unchecked()).contains("no vendor answered about " + proposed.symbols());
  }

  @Test
  void a_vendor_that_was_down_hours_ago_is_tried_before_it_is_given_up() {
    vendor.failing(Kind.RATE_LIMITED);
    var quotes = world.quotes(vendor);
    quotes.at(AAPL, world.now);
    assertThat(quotes.at(AAPL, world.now)).isEmpty();
    vendor.quoting("10", world.now);
    world.jump(Duration.ofHours(3));

    assertThat(universe(() -> symbols(3), quotes).symbolsFor(day()).unchecked()).isEmpty();
  }

  @Test
  void a_list_that_cannot_be_had_may_be_there_later() {
    var source =
        universe(
            () -> {
              throw new VendorFailure(Kind.UNAVAILABLE, "no list");
            },
            world.quotes(vendor));

    assertThatThrownBy(() -> source.symbolsFor(day())).isInstanceOf(TransientFailure.class);
  }
}
