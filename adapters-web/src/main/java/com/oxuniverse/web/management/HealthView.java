package com.oxuniverse.web.management;

import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.web.operations.PartView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// @param status as bad as the worst of the parts
@Serdeable
record HealthView(State status, List<PartView> parts) {

  static HealthView of(List<Part> parts) {
    return new HealthView(worst(parts), parts.stream().map(PartView::of).toList());
  }

  /// Of nothing nothing is known, which is no good sign.
  private static State worst(List<Part> parts) {
    return parts.stream().map(Part::state).max(State::compareTo).orElse(State.DOWN);
  }

  boolean isUp() {
    return status != State.DOWN;
  }
}
