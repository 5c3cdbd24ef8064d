package com.oxuniverse.marketdata.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A settlement that asks Yahoo at random times of a random day, from before the open until long
/// after the close, never decides by a running bar, nor by one of another day, nor does it change
/// its mind by itself.
class NoRunningPriceDecidesTest {

  private static final Symbol AAPL = new Symbol("AAPL");
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final int DAYS = 300;

  @Test
  void no_settlement_before_finality_and_none_by_a_bar_of_another_day() {
    int decided = 0;
    int corrected = 0;
    for (int seed = 1; seed <= DAYS; seed++) {
      var day = new PlayedDay(new Random(seed));
      try {
        day.play();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d: %s".formatted(seed, e.getMessage()), e);
      }
      decided += day.isDecided() ? 1 : 0;
      corrected += day.proposals > 0 ? 1 : 0;
    }
    assertThat(decided).as("days that were decided at all").isGreaterThan(DAYS / 2);
    assertThat(corrected).as("days of which a correction was proposed").isPositive();
  }

  private static final class PlayedDay {

    private final Random random;
    private final MarketSession session;
    private final TradingDay day;
    private final MinutePath path;
    private final SettableClock clock;
    private final FakeWorld world = FakeWorld.create();
    private final UseCases play;
    private Optional<SettlementRow> settled = Optional.empty();
    private int proposals;

    PlayedDay(Random random) {
      this.random = random;
      this.session =
          CALENDAR.nextOrSame(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 12)));
      this.day = session.tradingDay();
      this.path = new MinutePath(random, session, CALENDAR);
      this.clock = new SettableClock(day.at(LocalTime.of(5, 30)).toInstant());
      var market = new FakeMarket().universe(List.of(AAPL));
      this.play =
          UseCases.over(
              new Ports(
                  new Ports.Market(market, new YahooAlone(), market), FakePorts.storageOf(world)),
              CALENDAR,
              GameRules.DEFAULT,
              Duration.ofHours(24),
              clock);
    }

    void play() {
      play.prepareUniverse().prepare(day);
      var now = session.preMarketOpen().minus(Duration.ofMinutes(random.nextInt(300)));
      var end = GameRules.DEFAULT.timetable().settleDue(session).plus(Duration.ofHours(7));
      while (now.isBefore(end)) {
        clock.set(now);
        play.advanceTradingDays().advance(_ -> {});
        play.collectCloses().collect(day);
        play.settleTradingDay().settle(day);
        look(now);
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(60)));
      }
      clock.set(end);
      play.settleTradingDay().settle(day);
      look(end);
      assertThat(settled).as("the day is settled in the end").isPresent();
    }

    private void look(Instant now) {
      var row = play.viewSettlements().find(day, AAPL);
      if (settled.isPresent()) {
        assertThat(row).as("settled once").isEqualTo(settled);
        proposals += path.mayDecide(now).equals(closeOf(row)) ? 0 : 1;
      } else {
        row.ifPresent(first -> requireDecidedBy(first, now));
        settled = row;
      }
    }

    private void requireDecidedBy(SettlementRow row, Instant now) {
      assertThat(now).isAfterOrEqualTo(GameRules.DEFAULT.timetable().settleDue(session));
      if (row.voidReason().equals(Optional.of(VoidReason.MISSING_CLOSE))) {
        assertThat(path.mayDecide(now)).as("nothing final was there").isEmpty();
        assertThat(row.close()).isEmpty();
      } else {
        assertThat(path.mayDecide(now)).as("final at %s", now).isEqualTo(closeOf(Optional.of(row)));
      }
    }

    private static List<BigDecimal> closeOf(Optional<SettlementRow> row) {
      return row.flatMap(SettlementRow::close).map(BigDecimal::stripTrailingZeros).stream()
          .toList();
    }

    boolean isDecided() {
      return settled.filter(row -> row.voidReason().isEmpty()).isPresent();
    }

    /// Yahoo as the only vendor, answering by the path.
    private final class YahooAlone implements EndOfDayBars, VendorHttp {

      private final YahooBars bars = new YahooBars(this, YahooSettings.DEFAULT);

      @Override
      public VendorResponse get(URI uri, Map<String, String> headers, Duration within) {
        return new VendorResponse(200, Map.of(), path.chart(clock.instant()));
      }

      @Override
      public Answers of(
          MarketSession asked,
          List<MarketSession> before,
          Collection<Symbol> symbols,
          Instant now) {
        var answers = new HashMap<Symbol, DailyBars>();
        symbols.forEach(symbol ->
            answers.put(symbol, bars.bars(symbol, asked, before, now, Duration.ofSeconds(1))));
        return Answers.of(answers);
      }

      @Override
      public void close() {}
    }
  }
}
