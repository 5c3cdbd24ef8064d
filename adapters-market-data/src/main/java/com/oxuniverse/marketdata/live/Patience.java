package com.oxuniverse.marketdata.live;

import java.time.Duration;

/// How long quotes are waited for.
///
/// @param caller in all, by whoever asks; a pick goes on without a snapshot after it (rules 4)
/// @param call by one call to a vendor: one that comes too late for its caller is still there for
///   the next
public record Patience(Duration caller, Duration call) {

  public static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(4));

  private static final Duration LEAST = Duration.ofMillis(50);

  public Patience {
    if (!caller.isPositive() || call.compareTo(caller) < 0) {
      throw new IllegalArgumentException(
          "a caller waits for some time and a call for no less, were %s and %s"
              .formatted(caller, call));
    }
  }

  /// One vendor's turn.
  ///
  /// @param deadline until when it has to be asked
  /// @param within how long it may take
  record Turn(Deadline deadline, Duration within) {}

  /// If others come after it, a vendor has half of what is left: else one that hangs would leave
  /// them nothing.
  Turn turn(Deadline deadline, boolean isLast) {
    var half = deadline.left().dividedBy(2);
    var share = half.compareTo(LEAST) < 0 ? LEAST : half;
    return new Turn(deadline, isLast || share.compareTo(call) > 0 ? call : share);
  }
}
