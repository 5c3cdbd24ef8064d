package com.oxuniverse.marketdata.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingMarketTest {

  private static final long SEED = 7;
  private static final Instant NOW = Instant.parse("2024-01-03T00:00:00Z");

  private final NyseCalendar calendar = NyseCalendar.create();
  private final SimulatedMarket market =
      new SimulatedMarket(SEED, DefaultUniverse.SYMBOLS, calendar);
  private final MarketSession session = calendar.sessionOn(LocalDate.of(2024, 1, 2)).orElseThrow();

  @Test
  void what_never_fails_is_the_market_itself() {
    var never = new FailingMarket(market, 0, SEED);
    assertThat(never.of(DefaultUniverse.SYMBOLS, NOW))
        .isEqualTo(market.of(DefaultUniverse.SYMBOLS, NOW));
    assertThat(never.at(DefaultUniverse.SYMBOLS.getFirst(), NOW))
        .isEqualTo(market.at(DefaultUniverse.SYMBOLS.getFirst(), NOW));
    assertThat(never.of(session, List.of(), DefaultUniverse.SYMBOLS, NOW))
        .isEqualTo(market.of(session, List.of(), DefaultUniverse.SYMBOLS, NOW));
    var day = new TradingDay(LocalDate.of(2024, 1, 2));
    assertThat(never.symbolsFor(day)).isEqualTo(market.symbolsFor(day));
  }

  @Test
  void what_always_fails_has_nothing_to_say_and_says_so() {
    var always = new FailingMarket(market, 1, SEED);
    assertThat(always.of(DefaultUniverse.SYMBOLS, NOW)).isEmpty();
    assertThat(always.at(DefaultUniverse.SYMBOLS.getFirst(), NOW)).isEmpty();
    var answers = always.of(session, List.of(), DefaultUniverse.SYMBOLS, NOW);
    assertThat(answers.bars()).isEmpty();
    assertThat(answers.failures())
        .extracting(Failure::symbols)
        .containsExactly(new HashSet<>(DefaultUniverse.SYMBOLS));
    assertThatThrownBy(() -> always.symbolsFor(new TradingDay(LocalDate.of(2024, 1, 2))))
        .isInstanceOf(TransientFailure.class);
  }

  @Test
  void a_share_of_what_is_asked_fails() {
    var failing = new FailingMarket(market, 0.3, SEED);
    int answered = 0;
    for (int i = 0; i < 100; i++) {
      answered += failing.of(session, List.of(), DefaultUniverse.SYMBOLS, NOW).bars().size();
    }
    assertThat(answered / 100.0 / DefaultUniverse.SYMBOLS.size()).isBetween(0.65, 0.75);
  }
}
