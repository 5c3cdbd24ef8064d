package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.limits.SharedLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Counts in memory, and how often it was asked.
public final class FakeSharedLimits implements SharedLimits {

  /// @param used at that moment; less since
  private record Used(Limit limit, double used, Instant at) {

    double usedAt(Instant now) {
      double back =
          (double) Duration.between(at, now).toNanos() / limit.per().toNanos() * limit.requests();
      return Math.max(0, used - back);
    }
  }

  private final InstantSource clock;
  private final Map<String, Used> subjects = new HashMap<>();
  private boolean isAway;
  private int asked;

  public FakeSharedLimits(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void setAway(boolean away) {
    isAway = away;
  }

  public synchronized int asked() {
    return asked;
  }

  @Override
  public synchronized Taken take(String subject, Limit limit, int wanted) {
    asked++;
    if (isAway) {
      throw new TransientFailure(
          "the limits are away", new IllegalStateException("as a test has it"));
    }
    var now = clock.instant();
    var before = subjects.getOrDefault(subject, new Used(limit, 0, now)).usedAt(now);
    int left = (int) Math.floor(limit.requests() - before + 1e-6);
    int granted = Math.min(left, wanted);
    subjects.put(subject, new Used(limit, before + granted, now));
    return new Taken(granted, left - granted);
  }

  @Override
  public synchronized int forgetIdle(int atMost) {
    var now = clock.instant();
    var idle =
        subjects.entrySet().stream()
            .filter(it -> it.getValue().usedAt(now) < 1e-6)
            .map(Map.Entry::getKey)
            .limit(atMost)
            .toList();
    idle.forEach(subjects::remove);
    return idle.size();
  }
}
