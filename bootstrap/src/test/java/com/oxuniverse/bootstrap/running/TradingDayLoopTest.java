package com.oxuniverse.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.oxuniverse.application.BatchPorts;
import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.Ports;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.FakeLeftovers;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.port.in.QueueDueJobs;
import com.oxuniverse.application.port.in.RunJob.UniverseCopied;
import com.oxuniverse.application.port.in.RunJob.UniverseMissing;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.bootstrap.configuration.ClockSettings;
import com.oxuniverse.bootstrap.configuration.ClockSettings.Mode;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.time.GameClock;
import com.oxuniverse.bootstrap.time.GameClocks;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.simulated.SimulatedMarket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TradingDayLoopTest {

  private static final TradingDay FIRST = TradingDay.parse("2024-01-02");

  /// Two days take a second or two.
  private static final double SPEED = 100_000;

  @TempDir Path folder;

  private final MarketCalendar calendar = NyseCalendar.create();
  private final FakeWorld world = FakeWorld.create();

  @Test
  void days_are_played_one_after_the_other() throws Exception {
    try (var clock = clock()) {
      var game = game(clock);
      var loop = new TradingDayLoop(batch(game, clock), clock, report(game, clock)).start();
      while (!isSettled(game, FIRST) || !isSettled(game, FIRST.plusDays(1))) {
        rest(Duration.ofMillis(20));
      }
      loop.stop();
    }
  }

  @Test
  void what_fails_is_tried_again() throws Exception {
    var calls = new CountDownLatch(2);
    try (var clock = clock()) {
      var failing =
          new QueueDueJobs() {
            @Override
            public int queueDue() {
              calls.countDown();
              throw new TransientFailure("planted");
            }

            @Override
            public Instant nextDue() {
              return clock.instant().plusSeconds(1);
            }
          };
      var loop =
          new TradingDayLoop(queueing(failing, clock), clock, report(game(clock), clock)).start();
      calls.await();
      loop.stop();
    }
    assertThat(calls.getCount()).isZero();
  }

  @Test
  void what_it_is_doing_when_it_is_stopped_is_finished() throws Exception {
    var finished = new AtomicBoolean();
    var started = new AtomicBoolean();
    try (var clock = clock()) {
      var slow =
          new QueueDueJobs() {
            @Override
            public int queueDue() {
              started.set(true);
              rest(Duration.ofMillis(300));
              finished.set(true);
              return 0;
            }

            @Override
            public Instant nextDue() {
              return clock.instant().plusSeconds(1);
            }
          };
      var loop = new TradingDayLoop(queueing(slow, clock), clock, report(game(clock), clock));
      loop.start();
      while (!started.get()) {
        rest(Duration.ofMillis(1));
      }
      loop.stop();
    }
    assertThat(finished).isTrue();
  }

  @Test
  void what_the_operator_should_see_to_is_in_the_log_once() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(DayReport.class);
    log.start();
    logger.addAppender(log);
    try (var clock = clock()) {
      var report = report(game(clock), clock);
      report.warn(new UniverseMissing(FIRST, "no list"));
      report.warn(new UniverseMissing(FIRST, "no list"));
      report.warn(new UniverseCopied(FIRST, "an old list"));
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .filteredOn(it -> it.getLevel() == Level.WARN)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            missing ->
                assertThat(missing)
                    .startsWith("now_kst=")
                    .contains("2024-01-02 cannot open", "no list", "admin/universe/upsert"),
            copied ->
                assertThat(copied)
                    .startsWith("now_kst=")
                    .contains("2024-01-02 is played", "an old list", "admin/universe/upsert"));
  }

  private BatchUseCases batch(UseCases game, GameClock clock) {
    return BatchUseCases.over(
        new BatchPorts(
            new FakeLeftovers(world.store()),
            () -> new IntegrityReport(clock.instant(), Duration.ZERO, List.of()),
            () -> new ViewSystemHealth.Report(clock.instant(), List.of(), Duration.ZERO, Map.of()),
            _ -> {}),
        FakePorts.storageOf(world),
        game,
        calendar,
        GameRules.DEFAULT.timetable(),
        clock,
        MachineClock.inMicroseconds());
  }

  /// One that queues otherwise.
  private BatchUseCases queueing(QueueDueJobs queueDueJobs, GameClock clock) {
    var usual = batch(game(clock), clock);
    return new BatchUseCases(
        queueDueJobs, usual.runJob(), usual.queueJob(), usual.retryJob(), usual.viewJobs());
  }

  private static boolean isSettled(UseCases game, TradingDay day) {
    return game.viewSettlements()
        .summary(day)
        .filter(it -> it.phase() == Phase.SETTLED)
        .isPresent();
  }

  private UseCases game(GameClock clock) {
    var market = new SimulatedMarket(7, List.of(new Symbol("AAPL"), new Symbol("MSFT")), calendar);
    return UseCases.over(
        new Ports(new Ports.Market(market, market, market), FakePorts.storageOf(world)),
        calendar,
        GameRules.DEFAULT,
        Duration.ofHours(24),
        clock);
  }

  private DayReport report(UseCases game, GameClock clock) {
    return new DayReport(
        game.viewSession(), game.viewSettlements(), calendar, GameRules.DEFAULT.timetable(), clock);
  }

  private GameClock clock() {
    var start = Optional.of(LocalDate.parse(FIRST.toString()));
    return new GameClocks(
            new ClockSettings(Mode.SIMULATED, SPEED, start, Optional.empty()),
            OxHome.at(folder),
            calendar,
            GameRules.DEFAULT.timetable(),
            MachineClock.inMicroseconds())
        .start();
  }

  private static void rest(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
