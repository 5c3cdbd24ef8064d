package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static com.oxuniverse.marketdata.live.LiveWorld.symbols;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A vendor that hangs. The patience is a tenth of what it is by default, so that the test is
/// quick; the vendor's rest and its ten minutes pass in jumps.
class LiveHangTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Longer than anybody waits, and no more: each of the twenty trials takes as long.
  private static final Duration CALL = PATIENCE.plusMillis(100);

  /// Not for ever, however slow the machine; how long exactly is measured by `./ox bench vendors`.
  private static final Duration AT_FIRST = PATIENCE.plusSeconds(10);

  /// Half of anybody's patience: so nobody waited.
  private static final Duration WHILE_DOWN = PATIENCE.dividedBy(2);

  private final LiveWorld world = new LiveWorld();
  private final FakeVendor vendor = new FakeVendor("vendor", 100).hanging();
  private final AtomicInteger nextSymbol = new AtomicInteger();
  private final Logger logger = (Logger) LoggerFactory.getLogger(VendorNews.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    world.patience = new Patience(PATIENCE, CALL);
    log.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setLevel(Level.OFF);
    world.close();
  }

  @Test
  void ten_minutes_of_silence_cost_the_first_callers_their_patience_and_nobody_else_anything() {
    var provider = world.provider(vendor);
    var quotes = world.quotes(List.of(provider));

    assertThat(p99(picks(quotes, 400))).isLessThanOrEqualTo(AT_FIRST);
    LiveWorld.until(() -> !provider.isHealthy());

    assertThat(p99(picks(quotes, 5_000))).isLessThanOrEqualTo(WHILE_DOWN);
    for (int halfMinutes = 0; halfMinutes < 20; halfMinutes++) {
      world.jump(Duration.ofSeconds(31));
      assertThat(p99(picks(quotes, 500))).isLessThanOrEqualTo(WHILE_DOWN);
      LiveWorld.until(provider.gate()::isResting);
    }

    assertThat(vendor.mostUnderWay.get()).isLessThanOrEqualTo(GateRules.DEFAULT.atOnce());
    assertThat(vendor.calls.size())
        .as("the first calls, and one each half minute")
        .isBetween(20, GateRules.DEFAULT.atOnce() + 2 + 20);
    LiveWorld.until(() -> quotes.underWay() == 0);
    assertThat(quotes.remembered()).isZero();
    assertThat(provider.gate().underWay()).isZero();

    vendor.quoting("10", world.now);
    world.jump(Duration.ofSeconds(31));
    assertThat(p99(picks(quotes, 1))).as("nobody waits for the trial").isLessThan(WHILE_DOWN);
    LiveWorld.until(provider::isHealthy);
    assertThat(quotes.at(AAPL, world.now)).as("with no help from anybody").isPresent();

    assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(2);
    assertThat(log.list.getFirst().getFormattedMessage())
        .startsWith("event=vendor_down vendor=vendor kind=UNAVAILABLE")
        .contains("retry_every=PT30S", "action=\"check this machine's network");
    assertThat(log.list.getLast().getFormattedMessage()).startsWith("event=vendor_up");
  }

  @Test
  void while_the_first_is_down_the_second_answers_at_once() {
    var down = world.provider(vendor);
    var second = new FakeVendor("second", 100).quoting("20", world.now);
    var quotes = world.quotes(List.of(down, world.provider(second)));
    assertThat(picks(quotes, 100)).isNotEmpty();
    LiveWorld.until(() -> !down.isHealthy());
    LiveWorld.until(() -> quotes.underWay() == 0);

    assertThat(p99(picks(quotes, 200))).isLessThanOrEqualTo(WHILE_DOWN);
    assertThat(quotes.at(AAPL, world.now)).isPresent();

    vendor.quoting("10", world.now);
    var probes = new AtomicInteger();
    triedUntilHealthy(
        down,
        () -> {
          var symbol = new Symbol("PROBE" + probes.incrementAndGet());
          assertThat(quotes.at(symbol, world.now)).isPresent();
        });
    assertThat(quotes.at(new Symbol("AFTER"), world.now))
        .hasValueSatisfying(quote -> assertThat(quote.source()).isEqualTo("vendor"));
  }

  /// A call of before that ends only now may be taken for the trial; then it is tried again after
  /// its next rest, as the market does.
  private void triedUntilHealthy(QuoteProvider provider, Runnable trial) {
    LiveWorld.until(() -> {
      if (provider.gate().isResting()) {
        world.jump(Duration.ofSeconds(31));
        trial.run();
      }
      return provider.isHealthy();
    });
  }

  @Test
  void a_vendor_that_is_back_is_found_out_without_anybody_asking() {
    var provider = world.provider(vendor);
    var quotes = world.quotes(List.of(provider));
    assertThat(picks(quotes, 100)).isNotEmpty();
    LiveWorld.until(() -> !provider.isHealthy());
    LiveWorld.until(provider.gate()::isResting);

    vendor.quoting("10", world.now);

    triedUntilHealthy(provider, () -> quotes.tryTheFailing(world.now));
  }

  @Test
  void a_vendor_deaf_to_its_time_keeps_no_more_than_its_room() {
    var released = new CountDownLatch(1);
    vendor.deaf(released);
    world.gateRules = new GateRules(4, 10, 4, Duration.ofSeconds(30), Duration.ofMillis(10));
    var provider = world.provider(vendor);
    var quotes = world.quotes(List.of(provider));

    assertThat(p99(picks(quotes, 100))).isLessThanOrEqualTo(AT_FIRST);
    LiveWorld.until(() -> !provider.isHealthy());
    for (int i = 0; i < 10; i++) {
      world.jump(Duration.ofSeconds(31));
      assertThat(p99(picks(quotes, 100))).isLessThanOrEqualTo(WHILE_DOWN);
    }

    assertThat(vendor.mostUnderWay.get()).isEqualTo(4);
    LiveWorld.until(() -> quotes.underWay() == 0);
    vendor.quoting("10", world.now);
    released.countDown();
    LiveWorld.until(() -> {
      world.jump(Duration.ofSeconds(31));
      return quotes.at(AAPL, world.now).isPresent();
    });
    LiveWorld.until(() -> provider.gate().underWay() == 0);
  }

  @Test
  void a_hundred_and_one_symbols_wait_no_longer_than_one() {
    var single = new FakeVendor("single", 1).hanging();
    var quotes = world.quotes(single);
    long began = System.nanoTime();

    assertThat(quotes.of(symbols(101), world.now)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThanOrEqualTo(AT_FIRST);
    LiveWorld.until(() -> quotes.underWay() == 0);
    assertThat(single.mostUnderWay.get()).isLessThanOrEqualTo(8);
  }

  /// Each of another symbol, so that none is answered from memory.
  private List<Duration> picks(LiveQuotes quotes, int count) {
    return Burst.of(
        count,
        () -> {
          var symbol = new Symbol("P" + nextSymbol.incrementAndGet());
          long began = System.nanoTime();
          quotes.at(symbol, world.now);
          return Duration.ofNanos(System.nanoTime() - began);
        });
  }

  private static Duration p99(List<Duration> took) {
    return took.stream().sorted().skip(took.size() * 99L / 100).findFirst().orElseThrow();
  }
}
