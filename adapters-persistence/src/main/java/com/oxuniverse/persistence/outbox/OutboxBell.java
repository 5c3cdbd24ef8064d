package com.oxuniverse.persistence.outbox;

import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.Sql;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who publish events when one was written, on this node and on all others.
///
/// A `NOTIFY` in the transaction of the event would cost each commit a lock that all commits of the
/// cluster share. So the bell is rung after the commit, which costs the writer one look at a flag;
/// what is told to other nodes goes by a connection of its own. A crash in between loses the ring
/// and not the event: whoever publishes also looks by themselves from time to time.
///
/// Silent, and without a connection, until somebody on this node waits for news.
@Singleton
public final class OutboxBell {

  private final Runnable ring = this::ring;
  private final BellWire wire;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ThreadLocal<Long> heard = ThreadLocal.withInitial(() -> -1L);
  private long rings;
  private volatile boolean isAwaited;

  OutboxBell(Database database) {
    wire = new BellWire(database, this::hear);
  }

  /// For whoever writes an event; call inside the unit of work that does.
  public void ringAfterCommit() {
    Sql.afterCommit(ring);
  }

  private void ring() {
    if (isAwaited) {
      wire.ring();
    }
  }

  private void hear() {
    lock.lock();
    try {
      rings++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns once the bell was rung since the calling thread was last told so, at once if it was
  /// meanwhile, or after `atMost`. The first call of a thread returns at once.
  void await(Duration atMost) throws InterruptedException {
    begin();
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (rings == heard.get() && left > 0) {
        left = news.awaitNanos(left);
      }
      heard.set(rings);
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    if (!isAwaited) {
      isAwaited = true;
      wire.start();
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    wire.close(TimeUnit.SECONDS.toMillis(2));
  }
}
