package com.oxuniverse.bootstrap.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Waits for what other processes do and cannot tell us.
final class Patience {

  private static final Duration GLANCE = Duration.ofMillis(20);

  private Patience() {}

  /// Something that may be there later.
  @FunctionalInterface
  interface Search<T> {
    Optional<T> attempt() throws IOException;
  }

  /// @return what was found in time
  static <T> Optional<T> untilPresent(Search<T> search, Duration atMost) throws IOException {
    for (long left = atMost.dividedBy(GLANCE); left > 0; left--) {
      var found = search.attempt();
      if (found.isPresent() || !rest()) {
        return found;
      }
    }
    return search.attempt();
  }

  /// @return whether it came true in time
  static boolean until(BooleanSupplier condition, Duration atMost) {
    for (long left = atMost.dividedBy(GLANCE); left > 0; left--) {
      if (condition.getAsBoolean()) {
        return true;
      }
      if (!rest()) {
        break;
      }
    }
    return condition.getAsBoolean();
  }

  /// @return false if somebody wants us to stop waiting
  private static boolean rest() {
    try {
      Thread.sleep(GLANCE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
