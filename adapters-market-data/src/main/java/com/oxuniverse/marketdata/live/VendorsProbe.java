package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.HealthProbe;
import java.time.Duration;
import java.util.List;

/// What the gates know of their vendors. Asks nobody.
record VendorsProbe(List<VendorGate> gates) implements HealthProbe {

  VendorsProbe {
    gates = List.copyOf(gates);
  }

  @Override
  public String name() {
    return "vendors";
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(1);
  }

  /// While one of them answers there are prices, if fewer or later.
  @Override
  public List<Seen> look() {
    var failing = gates.stream().anyMatch(VendorGate::isHealthy) ? State.DEGRADED : State.DOWN;
    return gates.stream()
        .map(gate ->
            new Seen(
                "vendor:" + gate.vendor(),
                gate.isHealthy() ? State.UP : failing,
                gate.trouble().orElse("answers, or was not asked yet")))
        .toList();
  }
}
