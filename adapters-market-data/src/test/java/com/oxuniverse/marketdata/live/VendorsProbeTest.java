package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.port.out.HealthProbe.Seen;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.marketdata.simulated.SimulatedHealth;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VendorsProbeTest {

  private static final String FINE = "answers, or was not asked yet";

  private final LiveWorld world = new LiveWorld();
  private final FakeVendor first = new FakeVendor("first", 100).quoting("10", world.now);
  private final FakeVendor second = new FakeVendor("second", 100).quoting("20", world.now);

  @AfterEach
  void close() {
    world.close();
  }

  private LiveMarket market(FakeVendor... vendors) {
    return new LiveMarket(
        List.of(vendors).stream()
            .map(it -> new Provider(it.name(), LiveWorld.OFTEN, List.of(it), List.of()))
            .toList(),
        new SymbolList.Listed(List.of(AAPL)),
        new MarketRules(
            QuoteRules.DEFAULT,
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)),
            GateRules.DEFAULT,
            Collecting.DEFAULT),
        world.calendar,
        InstantSource.fixed(world.now),
        world.nanoTime);
  }

  private static State state(HealthProbe probe, String part) {
    return probe.look().stream()
        .filter(it -> it.name().equals(part))
        .map(Seen::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void vendors_that_answer_are_up() {
    try (var market = market(first, second)) {
      assertThat(market.ports().quotes().at(AAPL, world.now)).isPresent();
      assertThat(market.health().name()).isEqualTo("vendors");
      assertThat(market.health().patience()).isPositive();
      assertThat(market.health().look())
          .containsExactly(
              new Seen("vendor:first", State.UP, FINE), new Seen("vendor:second", State.UP, FINE));
    }
  }

  @Test
  void a_vendor_that_keeps_failing_is_degraded_while_another_answers() {
    first.failing(Kind.DENIED);
    try (var market = market(first, second)) {
      LiveWorld.symbols(40).forEach(symbol -> market.ports().quotes().at(symbol, world.now));
      LiveWorld.until(() -> state(market.health(), "vendor:first") == State.DEGRADED);
      assertThat(market.health().look().getFirst().detail())
          .contains("first failed", "check the key");
      assertThat(state(market.health(), "vendor:second")).isEqualTo(State.UP);
    }
  }

  @Test
  void vendors_that_all_keep_failing_are_down() {
    first.failing(Kind.UNAVAILABLE);
    second.failing(Kind.UNAVAILABLE);
    try (var market = market(first, second)) {
      LiveWorld.symbols(40).forEach(symbol -> market.ports().quotes().at(symbol, world.now));
      LiveWorld.until(() -> state(market.health(), "vendor:first") == State.DOWN);
      LiveWorld.until(() -> state(market.health(), "vendor:second") == State.DOWN);
    }
  }

  @Test
  void a_simulated_market_is_always_there() {
    var probe = new SimulatedHealth();
    assertThat(probe.name()).isEqualTo("vendors");
    assertThat(probe.patience()).isPositive();
    assertThat(probe.look())
        .containsExactly(new Seen("vendor:simulated", State.UP, "prices are made up"));
  }
}
