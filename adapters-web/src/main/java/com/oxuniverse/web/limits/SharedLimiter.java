package com.oxuniverse.web.limits;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.limits.SharedLimits;
import com.oxuniverse.web.memory.Recent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the requests of all nodes. It takes a tenth of a limit at a time from what all share and
/// lets that many in without asking again, and remembers for how long somebody is refused: so
/// neither the diligent nor the flooding cost a statement for each request. What is taken here is
/// gone elsewhere, so together the nodes never let in more.
///
/// When nobody can say, each node counts by itself: the game goes on, and floods are still held
/// off.
public final class SharedLimiter implements Limiter {

  private static final Logger LOG = LoggerFactory.getLogger(SharedLimiter.class);

  private static final int SHARES = 10;
  private static final int BOUND = 20_000;

  /// A request waits no longer to be counted.
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /// For so long nobody asks again after a failure.
  private static final Duration REST = Duration.ofSeconds(5);

  /// Counting must leave connections for what is counted.
  private static final int AT_ONCE = 4;

  private final SharedLimits shared;
  private final LocalLimiter alone;
  private final Executor mayBlock;
  private final LongSupplier nanoseconds;
  private final Duration patience;

  /// What a request waits for its turn; the rest of its patience is for the answer.
  private final Duration patienceForTurn;

  private final Recent<Share> shares;
  private final Semaphore asking = new Semaphore(AT_ONCE);

  private volatile long awayUntil;

  public SharedLimiter(
      SharedLimits shared, LimitRules rules, Executor mayBlock, LongSupplier nanoseconds) {
    this(shared, rules, mayBlock, nanoseconds, PATIENCE);
  }

  SharedLimiter(
      SharedLimits shared,
      LimitRules rules,
      Executor mayBlock,
      LongSupplier nanoseconds,
      Duration patience) {
    this.patience = patience;
    this.patienceForTurn = patience.multipliedBy(4).dividedBy(5);
    this.shared = shared;
    this.alone = new LocalLimiter(rules, nanoseconds);
    this.mayBlock = mayBlock;
    this.nanoseconds = nanoseconds;
    this.shares = new Recent<>(BOUND, rules.longest(), nanoseconds);
    this.awayUntil = nanoseconds.getAsLong();
  }

  @Override
  public CompletionStage<Verdict> take(LimitGroup group, Limit limit, String subject) {
    var share = shares.get(key(group, subject), () -> new Share(nanoseconds.getAsLong()));
    long now = nanoseconds.getAsLong();
    var known = known(share.take(now), group, limit);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known.get());
    }
    if (now - awayUntil < 0) {
      return alone.take(group, limit, subject);
    }
    return CompletableFuture.supplyAsync(() -> inTurn(group, limit, subject, share), mayBlock)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyComposeAsync(
            failure -> {
              leaveAlone(failure);
              return alone.take(group, limit, subject);
            },
            mayBlock);
  }

  private static Optional<Verdict> known(Share.Step step, LimitGroup group, Limit limit) {
    return switch (step) {
      case Share.Use(int left) -> Optional.of(Verdict.admitted(group, limit, left));
      case Share.Refuse _ -> Optional.of(Verdict.refused(group, limit));
      case Share.Ask _ -> Optional.empty();
    };
  }

  /// Whoever waited may find that somebody else has asked for them, too. Only whose turn does not
  /// come is counted here, and nobody else: it is no sign that there will be no answer.
  private Verdict inTurn(LimitGroup group, Limit limit, String subject, Share share) {
    if (!isTurnComing()) {
      return alone.decide(group, limit, subject);
    }
    try {
      return known(share.take(nanoseconds.getAsLong()), group, limit)
          .orElseGet(() -> ask(group, limit, key(group, subject), share));
    } finally {
      asking.release();
    }
  }

  private boolean isTurnComing() {
    try {
      return asking.tryAcquire(patienceForTurn.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String key(LimitGroup group, String subject) {
    return group.text() + " " + subject;
  }

  private Verdict ask(LimitGroup group, Limit limit, String key, Share share) {
    int wanted = Math.max(1, limit.requests() / SHARES);
    var taken = shared.take(key, limit, wanted);
    long now = nanoseconds.getAsLong();
    if (taken.granted() == 0) {
      share.refuseUntil(now + limit.untilNext().toNanos());
      return Verdict.refused(group, limit);
    }
    int left = taken.granted() - 1;
    share.put(left, taken.left(), now, now + limit.per().toNanos() / SHARES);
    return Verdict.admitted(group, limit, left + taken.left());
  }

  private void leaveAlone(Throwable failure) {
    long now = nanoseconds.getAsLong();
    boolean isNews = now - awayUntil >= 0;
    awayUntil = now + REST.toNanos();
    var cause = failure.getCause() == null ? failure : failure.getCause();
    if (!(cause instanceof TransientFailure)
        && !(cause instanceof TimeoutException)
        && !(failure instanceof TimeoutException)) {
      LOG.error("Requests cannot be counted for all nodes", failure);
    } else if (isNews) {
      LOG.warn("event=limits_alone Each node counts requests by itself: {}", cause.toString());
    }
  }
}
