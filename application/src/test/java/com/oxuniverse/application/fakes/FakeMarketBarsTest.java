package com.oxuniverse.application.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EndOfDayBarsContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeMarketBarsTest extends EndOfDayBarsContract {

  private static final LocalDate FRIDAY = FakeSessions.FRIDAY.date();

  private final FakeMarket market =
      new FakeMarket()
          .bar(symbol(), FakeSessions.THURSDAY.date(), "182.15", "181.91")
          .bar(symbol(), FRIDAY, "181.99", "181.18");

  @Override
  protected EndOfDayBars bars() {
    return market;
  }

  @Override
  protected MarketSession session() {
    return FakeSessions.FRIDAY;
  }

  @Override
  protected List<MarketSession> before() {
    return FakeSessions.BEFORE_FRIDAY;
  }

  @Override
  protected Symbol symbol() {
    return new Symbol("AAPL");
  }

  @Test
  void it_answers_for_nobody_while_it_is_down_and_not_for_whom_it_is_silent_about() {
    var now = session().close();
    assertThat(market.barsDown(true).of(session(), before(), List.of(symbol()), now).bars())
        .isEmpty();
    market.barsDown(false).silentAbout(symbol(), true);
    assertThat(market.of(session(), before(), List.of(symbol()), now).bars()).isEmpty();
    market.silentAbout(symbol(), false).finality(Finality.PROVISIONAL);
    assertThat(
            market.of(session(), before(), List.of(symbol()), now).bars().get(symbol()).finality())
        .isEqualTo(Finality.PROVISIONAL);
  }

  @Test
  void a_split_is_told_from_the_pre_market_of_its_day_on() {
    market.split(symbol(), FRIDAY, 10, 1);
    var asked = List.of(symbol());
    var early =
        market.of(session(), before(), asked, session().preMarketOpen().minusNanos(1)).bars();
    var later = market.of(session(), before(), asked, session().preMarketOpen()).bars();
    assertThat(early.get(symbol()).splits()).isEmpty();
    assertThat(later.get(symbol()).splits()).containsExactly(Split.of(FRIDAY, 10, 1));
  }

  @Test
  void a_price_may_be_missing_and_a_bar_taken_away() {
    var now = session().close();
    market.bar(symbol(), FRIDAY, "181.99", "");
    assertThat(
            market.of(session(), before(), List.of(symbol()), now).bars().get(symbol()).on(FRIDAY))
        .hasValueSatisfying(bar -> assertThat(bar.close()).isEmpty());
    market.withoutBar(symbol(), FRIDAY);
    assertThat(
            market.of(session(), before(), List.of(symbol()), now).bars().get(symbol()).on(FRIDAY))
        .isEmpty();
  }
}
