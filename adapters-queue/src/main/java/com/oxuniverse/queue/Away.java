package com.oxuniverse.queue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/// How somebody bears that another is away: rests longer each time, says so once, and says once
/// that the other is back.
final class Away {

  private static final Duration FIRST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final Logger log;
  private final String who;
  private final CountDownLatch stopping;
  private Duration rest = Duration.ZERO;

  /// @param who says in the log what is wrong: `ox-batch cannot be received from`
  /// @param stopping ends any rest
  Away(Logger log, String who, CountDownLatch stopping) {
    this.log = log;
    this.who = who;
    this.stopping = stopping;
  }

  void rest(Throwable why) throws InterruptedException {
    Duration now;
    synchronized (this) {
      if (rest.isZero()) {
        log.warn("{}; trying again: {}", who, why.getMessage());
        rest = FIRST_REST;
      }
      now = rest;
      rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
    }
    var _ = stopping.await(now.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized void isBack() {
    if (!rest.isZero()) {
      log.info("{} no more", who);
      rest = Duration.ZERO;
    }
  }
}
