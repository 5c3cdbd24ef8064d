package com.oxuniverse.web.limits;

import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.web.memory.Recent;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/// Counts the requests of this node alone, in its memory. Whoever has all requests back is
/// forgotten, so that an idle world takes no memory; and strangers, who can have as many addresses
/// as they like, cannot make it remember more than a bounded number.
public final class LocalLimiter implements Limiter {

  /// About 10 MB of buckets.
  private static final int BOUND = 20_000;

  private final Recent<Bucket> buckets;
  private final TimeMeter time;

  public LocalLimiter(LimitRules rules, LongSupplier nanoseconds) {
    this.buckets = new Recent<>(BOUND, rules.longest(), nanoseconds);
    this.time = new Nanoseconds(nanoseconds, nanoseconds.getAsLong());
  }

  /// Since the start: a bucket does not see through a counter that overflows.
  private record Nanoseconds(LongSupplier counter, long start) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return counter.getAsLong() - start;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Override
  public CompletionStage<Verdict> take(LimitGroup group, Limit limit, String subject) {
    return CompletableFuture.completedFuture(decide(group, limit, subject));
  }

  Verdict decide(LimitGroup group, Limit limit, String subject) {
    var bucket = buckets.get(group.text() + " " + subject, () -> bucket(limit));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Verdict.admitted(group, limit, (int) probe.getRemainingTokens())
        : Verdict.refused(group, limit);
  }

  int remembered() {
    return buckets.size();
  }

  private Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(it -> it.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
        .withCustomTimePrecision(time)
        .build();
  }
}
