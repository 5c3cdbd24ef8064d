package com.oxuniverse.web.security;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Asks one question for many who wait. While one is under way, whoever comes waits for the next:
/// an answer to a question that was put before they came could be out of date. So under load few
/// questions are asked for many, and without it nobody waits.
final class Coalesced<K, V> {

  private static final int MAX_AT_ONCE = 1_000;

  /// Beyond that nobody would be answered in time.
  private static final int MAX_WAITING = 10_000;

  private final Function<Set<K>, Map<K, V>> question;
  private final Executor mayBlock;

  /// In the order in which they came; guarded by this.
  private final Map<K, CompletableFuture<Optional<V>>> waiting = new LinkedHashMap<>();

  /// Whether somebody will soon look who waits; guarded by this.
  private boolean isAsking;

  /// @param question gives what it knows of the keys
  Coalesced(Function<Set<K>, Map<K, V>> question, Executor mayBlock) {
    this.question = question;
    this.mayBlock = mayBlock;
  }

  /// Takes no time. Several who ask for the same thing can share an answer: it must not be
  /// completed from outside.
  CompletableFuture<Optional<V>> ask(K key) {
    CompletableFuture<Optional<V>> answer;
    synchronized (this) {
      if (waiting.size() >= MAX_WAITING && !waiting.containsKey(key)) {
        return CompletableFuture.failedFuture(
            new Rejected(Rejection.of(ProblemCode.TRY_AGAIN_LATER)));
      }
      answer = waiting.computeIfAbsent(key, _ -> new CompletableFuture<>());
      if (isAsking) {
        return answer;
      }
      isAsking = true;
    }
    askLater();
    return answer;
  }

  private void askLater() {
    try {
      mayBlock.execute(this::askForThoseWhoWait);
    } catch (RuntimeException e) {
      // Nobody will ask any more.
      Map<K, CompletableFuture<Optional<V>>> all;
      synchronized (this) {
        all = Map.copyOf(waiting);
        waiting.clear();
        isAsking = false;
      }
      all.values().forEach(answer -> answer.completeExceptionally(e));
    }
  }

  private void askForThoseWhoWait() {
    var answers = next();
    Map<K, V> found;
    try {
      found = question.apply(Set.copyOf(answers.keySet()));
    } catch (Throwable e) {
      goOn();
      answers.values().forEach(answer -> answer.completeExceptionally(e));
      return;
    }
    // Before the answers are given: what is done with them takes time.
    goOn();
    answers.forEach((key, answer) -> answer.complete(Optional.ofNullable(found.get(key))));
  }

  private synchronized Map<K, CompletableFuture<Optional<V>>> next() {
    var next = new HashMap<K, CompletableFuture<Optional<V>>>();
    var those = waiting.entrySet().iterator();
    while (those.hasNext() && next.size() < MAX_AT_ONCE) {
      var one = those.next();
      next.put(one.getKey(), one.getValue());
      those.remove();
    }
    return next;
  }

  private void goOn() {
    synchronized (this) {
      if (waiting.isEmpty()) {
        isAsking = false;
        return;
      }
    }
    askLater();
  }
}
