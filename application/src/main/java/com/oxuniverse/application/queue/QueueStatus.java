package com.oxuniverse.application.queue;

import java.time.Duration;
import java.util.Optional;

/// @param name without any prefix that the installation gives its queues
/// @param waiting messages that can be received now
/// @param inFlight received and neither done nor given back
/// @param delayed not yet to be received
/// @param dead given up, in the queue's dead letters
/// @param oldest how long the oldest that was seen waiting has waited; empty if none waits
public record QueueStatus(
    String name, long waiting, long inFlight, long delayed, long dead, Optional<Duration> oldest) {}
