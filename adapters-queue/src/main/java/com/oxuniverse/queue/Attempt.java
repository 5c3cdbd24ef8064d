package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.queue.MessageHandler.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the messages of one batch ask for, and sees to it that each is done, comes again
/// later, or is buried.
final class Attempt<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /// Then a message is dead.
  static final int ATTEMPTS = 5;

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

  private final QueueName queue;
  private final MessageHandler<T> handler;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final Duration firstRetry;
  private final CountDownLatch stopping;
  private final Away away;

  Attempt(
      QueueName queue,
      MessageHandler<T> handler,
      Inbox inbox,
      DeadLetters deadLetters,
      Duration firstRetry,
      CountDownLatch stopping) {
    this.queue = queue;
    this.handler = handler;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.firstRetry = firstRetry;
    this.stopping = stopping;
    this.away = new Away(LOG, queue.text() + " cannot be worked off", stopping);
  }

  private record Task<T>(HeldMessage message, List<Content<T>> contents) {

    boolean isLastTry() {
      return message.received() >= ATTEMPTS;
    }
  }

  /// Messages that have failed before are done one by one, so that one takes no other with it.
  void at(List<HeldMessage> batch) throws InterruptedException {
    var done = new ArrayList<HeldMessage>();
    var blocked = new HashSet<String>();
    try {
      for (List<Task<T>> together : parts(readable(batch, done))) {
        at(together, done, blocked);
      }
    } finally {
      inbox.delete(done);
    }
  }

  private List<Task<T>> readable(List<HeldMessage> batch, List<HeldMessage> done) {
    var tasks = new ArrayList<Task<T>>();
    for (HeldMessage message : batch) {
      try {
        tasks.add(new Task<>(message, handler.parse(message.body())));
      } catch (Unreadable e) {
        bury(message, String.valueOf(e.getMessage()), done);
      } catch (RuntimeException e) {
        failed(message, e, done);
      }
    }
    return tasks;
  }

  private List<List<Task<T>>> parts(List<Task<T>> tasks) {
    boolean isTogether =
        handler.atOnce() > 1 && tasks.stream().allMatch(it -> it.message().isNew());
    if (tasks.isEmpty()) {
      return List.of();
    }
    return isTogether ? List.of(tasks) : tasks.stream().map(List::of).toList();
  }

  /// @param blocked groups of which one could not be done: those behind it must wait for it
  private void at(List<Task<T>> tasks, List<HeldMessage> done, Set<String> blocked)
      throws InterruptedException {
    var messages = tasks.stream().map(Task::message).toList();
    if (isStopping()) {
      inbox.giveBack(messages, Duration.ZERO);
      return;
    }
    if (messages.stream().anyMatch(it -> it.group().filter(blocked::contains).isPresent())) {
      inbox.giveBack(messages, firstRetry);
      return;
    }
    try {
      if (doAll(tasks)) {
        done.addAll(messages);
      } else {
        inbox.giveBack(messages, Duration.ZERO);
      }
    } catch (RuntimeException e) {
      messages.stream().flatMap(it -> it.group().stream()).forEach(blocked::add);
      messages.forEach(it -> failed(it, e, done));
    }
  }

  private boolean doAll(List<Task<T>> tasks) throws InterruptedException {
    var first = tasks.getFirst();
    return first.message().isNew()
        ? work(tasks.stream().flatMap(it -> it.contents().stream()).map(Content::told).toList())
        : doEach(first);
  }

  /// What has failed before is done thing by thing, so that one takes no other with it. Those of
  /// its group wait for it until its message is to be buried.
  private boolean doEach(Task<T> task) throws InterruptedException {
    var failures = new LinkedHashMap<String, RuntimeException>();
    for (Content<T> content : task.contents()) {
      if (failures.containsKey(content.group()) && !task.isLastTry()) {
        continue;
      }
      try {
        if (!work(List.of(content.told()))) {
          return false;
        }
      } catch (RuntimeException e) {
        failures.putIfAbsent(content.group(), e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.firstEntry().getValue();
    }
    return true;
  }

  /// A world that is away is no fault of the message: it is awaited with the message in hand, for
  /// coming again would count as an attempt.
  ///
  /// @return false if it had to be given up because we stop
  private boolean work(List<T> contents) throws InterruptedException {
    while (true) {
      try {
        handler.work().accept(contents);
        away.isBack();
        return true;
      } catch (TransientFailure e) {
        away.rest(e);
        if (isStopping()) {
          return false;
        }
      }
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void failed(HeldMessage message, RuntimeException why, List<HeldMessage> done) {
    if (message.received() >= ATTEMPTS) {
      LOG.error("queue={} message={} failed for the last time", queue.text(), message.id(), why);
      bury(message, "FAILED %d times, last: %s".formatted(message.received(), why), done);
    } else {
      LOG.warn("queue={} message={} failed and comes again", queue.text(), message.id(), why);
      inbox.giveBack(List.of(message), rest(message.received()));
    }
  }

  private Duration rest(int received) {
    var rest = firstRetry.multipliedBy(1L << Math.min(received - 1, 20));
    return rest.compareTo(LONGEST_RETRY) < 0 ? rest : LONGEST_RETRY;
  }

  private void bury(HeldMessage message, String why, List<HeldMessage> done) {
    try {
      deadLetters.bury(queue, message, why);
      done.add(message);
    } catch (TransientFailure e) {
      LOG.debug("queue={} message={} cannot be buried yet", queue.text(), message.id(), e);
      inbox.giveBack(List.of(message), firstRetry);
    }
  }
}
