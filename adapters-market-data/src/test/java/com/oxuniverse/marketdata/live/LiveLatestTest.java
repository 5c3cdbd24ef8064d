package com.oxuniverse.marketdata.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is shown of a price that must not be picked against.
class LiveLatestTest {

  private static final Symbol AAPL = new Symbol("AAPL");

  private final LiveWorld world = new LiveWorld();
  private final FakeVendor first = new FakeVendor("first", 100);
  private final FakeVendor second = new FakeVendor("second", 100);

  @AfterEach
  void close() {
    world.close();
  }

  private Quote quote(int secondsBeforeTheOpen) {
    return new Quote(
        AAPL,
        BigDecimal.valueOf(secondsBeforeTheOpen),
        world.session.open().minusSeconds(secondsBeforeTheOpen),
        "vendor");
  }

  @Test
  void an_old_price_is_shown_as_stale_and_no_snapshot_is_taken_of_it() {
    first.doing((_, _) -> Map.of(AAPL, quote(60)));
    var quotes = world.quotes(first);

    assertThat(quotes.at(AAPL, world.now)).isEmpty();
    assertThat(quotes.latest(List.of(AAPL), world.now))
        .containsExactly(Map.entry(AAPL, new LastPrice(quote(60), true)));
  }

  @Test
  void of_two_old_prices_the_later_one_is_shown_whoever_has_it() {
    first.doing((_, _) -> Map.of(AAPL, quote(60)));
    second.doing((_, _) -> Map.of(AAPL, quote(600)));

    assertThat(world.quotes(first, second).latest(List.of(AAPL), world.now))
        .containsEntry(AAPL, new LastPrice(quote(60), true));
    assertThat(world.quotes(second, first).latest(List.of(AAPL), world.now))
        .containsEntry(AAPL, new LastPrice(quote(60), true));
  }

  @Test
  void a_price_of_now_goes_before_an_old_one() {
    first.doing((_, _) -> Map.of(AAPL, quote(60)));
    second.quoting("12.34", world.now);

    assertThat(world.quotes(first, second).latest(List.of(AAPL), world.now).get(AAPL))
        .isEqualTo(
            new LastPrice(new Quote(AAPL, new BigDecimal("12.34"), world.now, "second"), false));
  }

  @Test
  void what_nobody_knows_is_not_shown() {
    first.doing((_, _) -> Map.of());

    assertThat(world.quotes(first).latest(List.of(AAPL), world.now)).isEmpty();
  }
}
