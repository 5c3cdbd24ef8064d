package com.oxuniverse.web.queue;

import com.oxuniverse.application.queue.QueueStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Optional;

/// A queue.
///
/// @param waiting messages that can be received now
/// @param inFlight received and neither done nor given back
/// @param delayed not yet to be received
/// @param dead given up; redriving sends them back
/// @param oldestSeconds for how long the oldest that was seen waiting has waited; null if none
///   waits
@Serdeable
record QueueView(
    @Schema(example = "ox-batch") String name,
    @Schema(example = "3") long waiting,
    @Schema(example = "1") long inFlight,
    @Schema(example = "0") long delayed,
    @Schema(example = "0") long dead,
    @Schema(example = "2") Optional<Long> oldestSeconds) {

  static QueueView of(QueueStatus queue) {
    return new QueueView(
        queue.name(),
        queue.waiting(),
        queue.inFlight(),
        queue.delayed(),
        queue.dead(),
        queue.oldest().map(Duration::toSeconds));
  }
}
