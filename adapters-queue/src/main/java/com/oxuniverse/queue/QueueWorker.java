package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Consumes one queue, on a few virtual threads. One of them at a time waits for messages, so that
/// a node that dies leaves the server at most one poll to answer to nobody; the others are at what
/// was received.
final class QueueWorker {

  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);

  /// The most that the server hands out at once.
  private static final int MOST_AT_ONCE = 10;

  private static final Duration SHORT_POLL = Duration.ofSeconds(2);

  private final QueueName queue;
  private final QueueOptions options;
  private final MessageHandler<?> handler;
  private final Inbox inbox;
  private final Attempt<?> attempt;
  private final QueueAges ages;
  private final Away away;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ReentrantLock polling = new ReentrantLock();
  private final Set<Thread> idle = new HashSet<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch finished;
  private final Thread heart;

  <T> QueueWorker(
      QueueName queue,
      SqsServer server,
      MessageHandler<T> handler,
      DeadLetters deadLetters,
      QueueAges ages) {
    this.queue = queue;
    this.options = server.options();
    this.handler = handler;
    this.inbox = new Inbox(server, queue);
    this.attempt =
        new Attempt<>(queue, handler, inbox, deadLetters, options.firstRetry(), stopping);
    this.ages = ages;
    this.away = new Away(LOG, queue.text() + " cannot be received from", stopping);
    this.finished = new CountDownLatch(options.workers());
    for (int i = 1; i <= options.workers(); i++) {
      threads.add(Thread.ofVirtual().name(queue.text() + "-" + i).unstarted(this::consume));
    }
    heart = Thread.ofVirtual().name(queue.text() + "-heart").unstarted(this::beat);
  }

  void start() {
    threads.forEach(Thread::start);
    heart.start();
  }

  private void consume() {
    try {
      while (isOpen()) {
        var batch = awaitBatch();
        if (!batch.isEmpty()) {
          work(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finished.countDown();
    }
  }

  private boolean isOpen() {
    return stopping.getCount() > 0;
  }

  /// @return nothing if nothing came, or we stop
  private List<HeldMessage> awaitBatch() {
    if (!becomeIdle()) {
      return List.of();
    }
    try {
      polling.lockInterruptibly();
      try {
        return isOpen() ? receive() : List.of();
      } finally {
        polling.unlock();
      }
    } catch (InterruptedException e) {
      return List.of();
    } finally {
      becomeBusy();
    }
  }

  private List<HeldMessage> receive() throws InterruptedException {
    try {
      var batch = inbox.receive(Math.min(MOST_AT_ONCE, handler.atOnce()));
      away.isBack();
      if (batch.isEmpty()) {
        ages.seenEmpty(queue);
      }
      batch.stream()
          .filter(HeldMessage::isNew)
          .flatMap(it -> it.sentAt().stream())
          .forEach(it -> ages.received(queue, it));
      return batch;
    } catch (TransientFailure e) {
      if (isOpen()) {
        away.rest(e);
      }
      return List.of();
    }
  }

  /// Only who waits may be interrupted.
  private boolean becomeIdle() {
    synchronized (idle) {
      return isOpen() && idle.add(Thread.currentThread());
    }
  }

  private void becomeBusy() {
    synchronized (idle) {
      idle.remove(Thread.currentThread());
      var _ = Thread.interrupted();
    }
  }

  private void work(List<HeldMessage> batch) throws InterruptedException {
    try {
      attempt.at(batch);
    } catch (RuntimeException | Error e) {
      LOG.error("{} messages of {} come again for a fault of ours", batch.size(), queue.text(), e);
      inbox.giveBack(batch, options.firstRetry());
    }
  }

  /// Tells the server in time that we are still at what we hold.
  private void beat() {
    long pause = options.visibility().toMillis() / 3;
    try {
      while (!finished.await(pause, TimeUnit.MILLISECONDS)) {
        inbox.keepAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Receives no more. What was begun goes on, what was not is given back.
  ///
  /// A server may not notice that a poll is broken off, and hand messages to nobody, so one that is
  /// soon over is awaited.
  void beginStop() {
    synchronized (idle) {
      stopping.countDown();
      if (options.poll().compareTo(SHORT_POLL) > 0) {
        idle.forEach(Thread::interrupt);
      }
    }
  }

  /// Waits for what was begun; what takes longer comes again elsewhere.
  void awaitStop(Duration deadline) throws InterruptedException {
    if (!finished.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("{} messages of {} come again: they took too long", inbox.held(), queue.text());
    }
    heart.interrupt();
    heart.join();
  }
}
