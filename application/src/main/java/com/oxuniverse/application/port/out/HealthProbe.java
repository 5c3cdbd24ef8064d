package com.oxuniverse.application.port.out;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import java.time.Duration;
import java.util.List;

/// Looks whether a part of the service answers.
public interface HealthProbe {

  /// For example `queues`: what the part is called if it does not answer at all.
  String name();

  /// How long [#look] is waited for; what takes longer is down.
  Duration patience();

  /// @return the part, or each of its parts
  /// @throws com.oxuniverse.application.TransientFailure if it is down, saying why
  List<Seen> look();

  /// @param name for example `queues`, `vendor:yahoo`
  /// @param detail in words
  record Seen(String name, State state, String detail) {}
}
