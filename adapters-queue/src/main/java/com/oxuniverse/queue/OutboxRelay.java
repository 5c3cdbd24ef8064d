package com.oxuniverse.queue;

import com.oxuniverse.application.port.in.RelayOutbox;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes what is written to the outbox, on a few threads, as soon as the bell rings.
public final class OutboxRelay {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /// For what was written by a node that died before it could ring.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(2);

  /// Waits until something was written, or for that long.
  @FunctionalInterface
  public interface News {
    void await(Duration atMost) throws InterruptedException;
  }

  private final RelayOutbox relay;
  private final News news;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Away away = new Away(LOG, "events cannot be published", stopping);
  private final Set<Thread> asleep = new HashSet<>();
  private final List<Thread> threads;

  public OutboxRelay(RelayOutbox relay, News news, int threads) {
    this.relay = relay;
    this.news = news;
    this.threads =
        IntStream.rangeClosed(1, threads)
            .mapToObj(i -> Thread.ofVirtual().name("outbox-relay-" + i).unstarted(this::run))
            .toList();
  }

  public OutboxRelay start() {
    threads.forEach(Thread::start);
    return this;
  }

  private void run() {
    try {
      while (isOpen()) {
        if (step() == 0) {
          awaitNews();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitNews() throws InterruptedException {
    if (!fallAsleep()) {
      return;
    }
    try {
      news.await(LONGEST_SLEEP);
    } finally {
      wakeUp();
    }
  }

  /// Only who sleeps may be interrupted.
  private boolean fallAsleep() {
    synchronized (asleep) {
      return isOpen() && asleep.add(Thread.currentThread());
    }
  }

  private void wakeUp() {
    synchronized (asleep) {
      asleep.remove(Thread.currentThread());
      var _ = Thread.interrupted();
    }
  }

  private int step() throws InterruptedException {
    try {
      int published = relay.relay();
      away.isBack();
      return published;
    } catch (RuntimeException | Error e) {
      LOG.debug("nothing was published", e);
      away.rest(e);
      return 1;
    }
  }

  private boolean isOpen() {
    return stopping.getCount() > 0;
  }

  /// Lets what is being published be published.
  public void stop() throws InterruptedException {
    synchronized (asleep) {
      stopping.countDown();
      asleep.forEach(Thread::interrupt);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
