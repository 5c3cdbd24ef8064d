package com.oxuniverse.marketdata.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.CollectCloses.Collected;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.marketdata.alphavantage.AlphaVantageBars;
import com.oxuniverse.marketdata.alphavantage.AlphaVantageSettings;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import com.oxuniverse.marketdata.yahoo.YahooBars;
import com.oxuniverse.marketdata.yahoo.YahooSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A settlement that asks Yahoo and Alpha Vantage at random times of a random day, from before the
/// open until long after the close, decides by what the symbol really closed at, whichever of them
/// is late or stuck: never by a running bar, nor by one of another day; nor does it change its mind
/// by itself.
class NoRunningPriceDecidesTest {

  private static final Symbol AAPL = new Symbol("AAPL");
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Rate OFTEN = new Rate(1_000_000, Duration.ofSeconds(1));
  private static final int DAYS = 300;

  @Test
  void no_settlement_before_finality_and_none_by_a_bar_of_another_day() {
    int decided = 0;
    int corrected = 0;
    for (int seed = 1; seed <= DAYS; seed++) {
      var day = new PlayedDay(new Random(seed));
      try (var _ = day.market) {
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
    private final MinutePath other;
    private final SettableClock clock;
    private final FakeWorld world = FakeWorld.create();
    private final UseCases play;
    private final LiveMarket market;
    private Optional<SettlementRow> settled = Optional.empty();
    private int proposals;

    PlayedDay(Random random) {
      this.random = random;
      this.session =
          CALENDAR.nextOrSame(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 12)));
      this.day = session.tradingDay();
      this.path = new MinutePath(random, session, CALENDAR);
      this.other = path.toldByAnother(random);
      this.clock = new SettableClock(day.at(LocalTime.of(5, 30)).toInstant());
      var symbols = new FakeMarket().universe(List.of(AAPL));
      this.market = new Vendors().market();
      this.play =
          UseCases.over(
              new Ports(
                  new Ports.Market(symbols, market.ports().bars(), symbols),
                  FakePorts.storageOf(world)),
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
        play.openTradingDay().open(day);
        play.closeTradingDay().close(day);
        count(play.collectCloses().collect(day));
        play.settleTradingDay().settle(day);
        look(now);
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(60)));
      }
      clock.set(end);
      play.settleTradingDay().settle(day);
      look(end);
      assertThat(settled).as("the day is settled in the end").isPresent();
    }

    private void count(CollectCloses.Result result) {
      if (result instanceof Collected(_, var closes, _)) {
        proposals += (int) closes.stream().filter(it -> it.correction().isPresent()).count();
      }
    }

    private void look(Instant now) {
      var row = play.viewSettlements().find(day, AAPL);
      if (settled.isPresent()) {
        assertThat(row).as("settled once").isEqualTo(settled);
      } else {
        row.ifPresent(first -> requireDecidedByTheTruth(first, now));
        settled = row;
      }
    }

    private void requireDecidedByTheTruth(SettlementRow row, Instant now) {
      var due = GameRules.DEFAULT.timetable().settleDue(session);
      assertThat(now).isAfterOrEqualTo(due);
      if (row.voidReason().equals(Optional.of(VoidReason.MISSING_CLOSE))) {
        assertThat(now).isAfterOrEqualTo(due.plus(SettlementRules.DEFAULT.giveUpAfter()));
        assertThat(row.close()).isEmpty();
      } else {
        assertThat(path.trueCloses()).as("at %s", now).containsAll(closeOf(Optional.of(row)));
      }
    }

    private static List<BigDecimal> closeOf(Optional<SettlementRow> row) {
      return row.flatMap(SettlementRow::close).map(BigDecimal::stripTrailingZeros).stream()
          .toList();
    }

    boolean isDecided() {
      return settled.filter(row -> row.voidReason().isEmpty()).isPresent();
    }

    /// Yahoo and, on some days, Alpha Vantage behind the chain that the service has, each answering
    /// by a path of its own to the same closes.
    private final class Vendors implements VendorHttp {

      @Override
      public VendorResponse get(URI uri, Map<String, String> headers, Duration within) {
        var now = clock.instant();
        return uri.getPath().startsWith("/v8/")
            ? new VendorResponse(200, Map.of(), path.chart(now))
            : new VendorResponse(200, Map.of(), other.series(now));
      }

      LiveMarket market() {
        var yahoo =
            new Provider(
                "yahoo", OFTEN, List.of(), List.of(new YahooBars(this, YahooSettings.DEFAULT)));
        var alphaVantage =
            new Provider(
                "alpha-vantage",
                OFTEN,
                List.of(),
                List.of(
                    new AlphaVantageBars(
                        this, new AlphaVantageSettings(URI.create("http://localhost"), "key"))));
        var order = random.nextBoolean() ? List.of(yahoo, alphaVantage) : List.of(yahoo);
        return new LiveMarket(
            random.nextBoolean() ? order : order.reversed(),
            new SymbolList.Listed(List.of(AAPL)),
            MarketRules.DEFAULT,
            CALENDAR,
            clock,
            System::nanoTime);
      }

      @Override
      public void close() {}
    }
  }
}
