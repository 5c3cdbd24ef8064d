package com.oxuniverse.persistence.outbox;

import com.oxuniverse.persistence.database.Database;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Two threads of the bell, each with a connection of its own: one tells all nodes that it was rung
/// here, one listens to the others.
final class BellWire {

  /// Many rings within this time are one.
  private static final long QUIET_MILLIS = 20;

  private final Runnable heard;
  private final NotifyConnection telling;
  private final NotifyConnection listening;

  private final AtomicBoolean isStarted = new AtomicBoolean();
  private final AtomicBoolean isRung = new AtomicBoolean();
  private final Thread ringer;
  private final Thread listener;
  private volatile boolean isOpen = true;

  /// @param heard what to do when the bell was rung, here or elsewhere
  BellWire(Database database, Runnable heard) {
    this.heard = heard;
    telling = new NotifyConnection(database, "ox-universe bell");
    listening = new NotifyConnection(database, "ox-universe ear");
    ringer = Thread.ofVirtual().name("outbox-bell").unstarted(this::ringOn);
    listener = Thread.ofVirtual().name("outbox-ear").unstarted(this::listen);
  }

  void start() {
    if (isOpen && isStarted.compareAndSet(false, true)) {
      ringer.start();
      listener.start();
    }
  }

  /// Costs whoever rings a look at a flag while one ring is on its way.
  void ring() {
    if (!isRung.get() && isRung.compareAndSet(false, true)) {
      LockSupport.unpark(ringer);
    }
  }

  private void ringOn() {
    while (isOpen) {
      if (isRung.compareAndSet(true, false)) {
        heard.run();
        telling.tell();
        rest(QUIET_MILLIS);
      } else {
        LockSupport.park(this);
      }
    }
    telling.close();
  }

  /// Whatever was told while nobody listened is not known: each new connection counts as a ring.
  private void listen() {
    while (isOpen) {
      if (listening.listen()) {
        heard.run();
        while (isOpen && listening.awaitOther(telling.backend())) {
          heard.run();
        }
      } else {
        rest(NotifyConnection.RETRY_MILLIS);
      }
    }
    listening.close();
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close(long atMostMillis) throws InterruptedException {
    isOpen = false;
    if (isStarted.get()) {
      ringer.interrupt();
      listener.interrupt();
      telling.abort();
      listening.abort();
      ringer.join(atMostMillis);
      listener.join(atMostMillis);
    }
  }
}
