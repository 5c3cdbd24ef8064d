package com.oxuniverse.marketdata.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimulatedMarketTest {

  private static final Symbol AAPL = SimulatedWeek.SYMBOL;

  private final NyseCalendar calendar = NyseCalendar.create();
  private final SimulatedMarket market = SimulatedWeek.market();

  @Test
  void two_markets_of_one_seed_agree_in_whatever_order_they_are_asked() {
    for (long seed = 1; seed <= 5; seed++) {
      var one = new SimulatedMarket(seed, DefaultUniverse.SYMBOLS, calendar);
      var other = new SimulatedMarket(seed, DefaultUniverse.SYMBOLS, calendar);
      var random = new Random(seed);
      for (int i = 0; i < 200; i++) {
        var symbol = DefaultUniverse.SYMBOLS.get(random.nextInt(101));
        var now = SimulatedWeek.friday().open().plusSeconds(random.nextInt(200_000_000));
        var early = SimulatedWeek.friday().open().minusSeconds(random.nextInt(200_000_000));
        var first = one.at(symbol, now);
        other.at(symbol, early);
        assertThat(other.at(symbol, now)).as("seed %d", seed).isEqualTo(first);
      }
    }
  }

  @Test
  void markets_of_different_seeds_and_symbols_of_one_market_differ() {
    var now = SimulatedWeek.friday().close();
    var prices = new HashSet<BigDecimal>();
    for (long seed = 1; seed <= 5; seed++) {
      var other = new SimulatedMarket(seed, List.of(AAPL, new Symbol("MSFT")), calendar);
      prices.add(other.at(AAPL, now).orElseThrow().price());
      prices.add(other.at(new Symbol("MSFT"), now).orElseThrow().price());
    }
    assertThat(prices).hasSizeGreaterThan(8);
  }

  @Test
  void a_price_does_not_depend_on_closures_declared_later() {
    var withClosure =
        new SimulatedMarket(
            7, DefaultUniverse.SYMBOLS, date -> closed(date) ? Optional.empty() : session(date));
    var now = SimulatedWeek.friday().close();
    for (var symbol : DefaultUniverse.SYMBOLS) {
      assertThat(withClosure.at(symbol, now)).isEqualTo(market.at(symbol, now));
    }
  }

  @Test
  void a_session_begins_at_its_open_and_ends_at_its_close() {
    var session = SimulatedWeek.friday();
    var bar = bars(AAPL, session).on(session.date()).orElseThrow();
    var atOpen = market.at(AAPL, session.open()).orElseThrow();
    assertThat(bar.open()).contains(atOpen.price());
    assertThat(atOpen.at()).isEqualTo(session.open());
    var afterClose = market.at(AAPL, session.close()).orElseThrow();
    assertThat(bar.close()).contains(afterClose.price());
    assertThat(afterClose.at()).isEqualTo(session.close());
  }

  @Test
  void prices_move_every_few_seconds_while_new_york_trades() {
    var session = SimulatedWeek.friday();
    var times = new HashSet<>();
    var prices = new HashSet<>();
    for (var now = session.open(); now.isBefore(session.close()); now = now.plusSeconds(1)) {
      var quote = market.at(AAPL, now).orElseThrow();
      assertThat(Duration.between(quote.at(), now)).isLessThan(Duration.ofSeconds(6));
      times.add(quote.at());
      prices.add(quote.price());
    }
    assertThat(times).hasSize(IntradayMoves.TICKS);
    assertThat(prices).hasSizeGreaterThan(50);
  }

  @Test
  void at_night_the_last_close_stands_and_in_pre_market_prices_stay_near_it() {
    var session = SimulatedWeek.friday();
    var thursday = SimulatedWeek.beforeFriday().getLast();
    var night = market.at(AAPL, session.preMarketOpen().minusNanos(1)).orElseThrow();
    assertThat(night.at()).isEqualTo(thursday.close());
    var last = night.price().doubleValue();
    for (var now = session.preMarketOpen();
        now.isBefore(session.open());
        now = now.plusSeconds(60)) {
      assertThat(market.at(AAPL, now).orElseThrow().price().doubleValue())
          .isBetween(last * 0.98, last * 1.02);
    }
  }

  @Test
  void bars_are_provisional_until_the_official_close_and_final_from_then_on() {
    var session = SimulatedWeek.friday();
    var early = market.of(session, List.of(), List.of(AAPL), session.close().minusNanos(1)).bars();
    assertThat(early.get(AAPL).finality()).isEqualTo(Finality.PROVISIONAL);
    assertThat(bars(AAPL, session).finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void prices_stay_within_those_that_a_share_may_have() {
    for (var session : year()) {
      for (var symbol : DefaultUniverse.SYMBOLS) {
        assertThat(market.at(symbol, session.close()))
            .hasValueSatisfying(quote ->
                assertThat(quote.price())
                    .isBetween(new BigDecimal("1.00"), new BigDecimal("5000.00")));
      }
    }
  }

  @Test
  void the_universe_is_the_list_it_was_given_and_no_symbol_may_be_there_twice() {
    var symbols = List.of(new Symbol("NVDA"), AAPL);
    assertThat(
            new SimulatedMarket(1, symbols, calendar)
                .symbolsFor(TradingDay.parse("2024-01-05"))
                .symbols())
        .isEqualTo(symbols);
    assertThatThrownBy(() -> new SimulatedMarket(1, Collections.nCopies(2, AAPL), calendar))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<MarketSession> year() {
    return calendar.sessionsBetween(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
  }

  private DailyBars bars(Symbol symbol, MarketSession session) {
    return market.of(session, List.of(), List.of(symbol), session.close()).bars().get(symbol);
  }

  private static boolean closed(LocalDate date) {
    return date.equals(LocalDate.parse("2024-01-10"));
  }

  private Optional<MarketSession> session(LocalDate date) {
    return calendar.sessionOn(date);
  }
}
