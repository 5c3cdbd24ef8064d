package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.HealthProbe;
import java.time.Duration;
import java.util.List;

/// A market that is drawn and not asked for is always there.
public final class SimulatedHealth implements HealthProbe {

  @Override
  public String name() {
    return "vendors";
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Seen> look() {
    return List.of(new Seen("vendor:" + SimulatedMarket.SOURCE, State.UP, "prices are made up"));
  }
}
