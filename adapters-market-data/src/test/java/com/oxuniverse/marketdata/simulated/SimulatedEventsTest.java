package com.oxuniverse.marketdata.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Halts, missing closes, splits and gaps, over a year of all symbols.
class SimulatedEventsTest {

  private final NyseCalendar calendar = NyseCalendar.create();
  private final SimulatedMarket market = SimulatedWeek.market();

  @Test
  void a_halted_symbol_has_neither_quote_nor_bar_but_the_last_close_afterwards() {
    var halt = firstDay((symbol, session) -> bars(symbol, session).on(session.date()).isEmpty());
    assertThat(market.at(halt.symbol(), halt.session().open())).isEmpty();
    assertThat(market.at(halt.symbol(), halt.session().close().minusNanos(1))).isEmpty();
    assertThat(market.at(halt.symbol(), halt.session().close()).map(Quote::at))
        .hasValueSatisfying(at -> assertThat(at).isBefore(halt.session().open()));
  }

  @Test
  void a_missing_close_is_missing_and_the_one_before_is_quoted() {
    var day =
        firstDay((symbol, session) ->
            bars(symbol, session)
                .on(session.date())
                .filter(bar -> bar.close().isEmpty() && bar.open().isPresent())
                .isPresent());
    assertThat(market.at(day.symbol(), day.session().open())).isPresent();
    assertThat(market.at(day.symbol(), day.session().close()).map(Quote::at))
        .hasValueSatisfying(at -> assertThat(at).isBefore(day.session().open()));
  }

  @Test
  void on_the_day_of_a_split_prices_change_basis_with_the_pre_market() {
    var day = firstDay((symbol, session) -> !bars(symbol, session).splits().isEmpty());
    var split = bars(day.symbol(), day.session()).splits().getFirst();
    var preMarket = day.session().preMarketOpen();
    var before = market.at(day.symbol(), preMarket.minusNanos(1)).orElseThrow().price();
    var after = market.at(day.symbol(), preMarket).orElseThrow().price();
    assertThat(split.effectiveOn()).isEqualTo(day.session().date());
    assertThat(after.multiply(split.n()).doubleValue())
        .isBetween(
            before.multiply(split.d()).doubleValue() * 0.97,
            before.multiply(split.d()).doubleValue() * 1.03);
  }

  @Test
  void every_split_takes_effect_on_one_session_even_if_it_is_dated_on_a_holiday() {
    int holidays = 0;
    for (var symbol : DefaultUniverse.SYMBOLS) {
      var drawn =
          new SimulatedPath(new Chance(SimulatedWeek.SEED).of(symbol.ticker()))
              .splitsBetween(LocalDate.parse("2015-12-31"), LocalDate.parse("2025-12-31"));
      var sessions =
          calendar.sessionsBetween(LocalDate.parse("2016-01-01"), LocalDate.parse("2025-12-31"));
      var bars =
          market
              .of(
                  sessions.getLast(),
                  sessions.subList(0, sessions.size() - 1),
                  List.of(symbol),
                  sessions.getLast().close())
              .bars()
              .get(symbol);
      assertThat(bars.splits()).as("splits of %s", symbol).hasSameSizeAs(drawn);
      assertThat(bars.splits())
          .allSatisfy(split -> assertThat(bars.on(split.effectiveOn())).isPresent());
      holidays += (int) drawn.stream().filter(split -> !calendar.isSession(split.date())).count();
    }
    assertThat(holidays).isPositive();
  }

  @Test
  void the_unusual_happens_as_rarely_as_documented() {
    int days = 0;
    int halts = 0;
    int missing = 0;
    int splits = 0;
    int huge = 0;
    for (var session : year()) {
      var before = calendar.previous(session.date());
      var answers =
          market.of(session, List.of(before), DefaultUniverse.SYMBOLS, session.close()).bars();
      for (var symbol : DefaultUniverse.SYMBOLS) {
        var answer = answers.get(symbol);
        var bar = answer.on(session.date());
        days++;
        halts += bar.isEmpty() ? 1 : 0;
        missing += bar.filter(it -> it.close().isEmpty()).isPresent() ? 1 : 0;
        var today = answer.splits().stream().filter(it -> it.effectiveOn().equals(session.date()));
        boolean split = today.findAny().isPresent();
        splits += split ? 1 : 0;
        huge += !split && isHuge(answer.on(before.date()), bar) ? 1 : 0;
      }
    }
    assertThat(days / (double) halts).isBetween(250.0, 650.0);
    assertThat(days / (double) missing).isBetween(200.0, 450.0);
    assertThat(days / (double) splits).isBetween(450.0, 1250.0);
    assertThat(days / (double) huge).isBetween(500.0, 2000.0);
  }

  private interface Condition {
    boolean holds(Symbol symbol, MarketSession session);
  }

  private record Day(Symbol symbol, MarketSession session) {}

  private Day firstDay(Condition condition) {
    for (var session : year()) {
      for (var symbol : DefaultUniverse.SYMBOLS) {
        if (condition.holds(symbol, session)) {
          return new Day(symbol, session);
        }
      }
    }
    throw new AssertionError("in a year it should have happened");
  }

  private List<MarketSession> year() {
    return calendar.sessionsBetween(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
  }

  private DailyBars bars(Symbol symbol, MarketSession session) {
    return market.of(session, List.of(), List.of(symbol), session.close()).bars().get(symbol);
  }

  private static boolean isHuge(Optional<DailyBar> before, Optional<DailyBar> bar) {
    var from = before.flatMap(DailyBar::close).map(BigDecimal::doubleValue);
    var to = bar.flatMap(DailyBar::open).map(BigDecimal::doubleValue);
    return from.isPresent() && to.isPresent() && Math.abs(to.get() / from.get() - 1) > 0.30;
  }
}
