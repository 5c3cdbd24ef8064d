package com.oxuniverse.application.fakes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// How to take back what the running unit of work has changed. Only one runs at a time; the others
/// wait, and so does whoever reads meanwhile.
final class Journal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final List<String> locks = new ArrayList<>();
  private boolean open;

  <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Whether the caller is inside a unit of work.
  boolean isOpen() {
    return lock.isHeldByCurrentThread() && open;
  }

  void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("must be called inside a unit of work");
    }
  }

  /// Call under [#exclusively].
  void begin() {
    locks.clear();
    open = true;
  }

  /// Nobody waits for a lock here, but the order in which they are taken can be looked at.
  void locked(String what) {
    requireOpen();
    locks.add(what);
  }

  /// What the last unit of work has locked, in that order.
  List<String> locks() {
    return List.copyOf(locks);
  }

  void commit() {
    undo.clear();
    open = false;
  }

  void rollback() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
    open = false;
  }

  /// Remembers how to take a change back; one outside of any unit of work stays.
  void changed(Runnable back) {
    if (open) {
      undo.push(back);
    }
  }
}
