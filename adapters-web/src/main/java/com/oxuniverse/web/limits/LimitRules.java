package com.oxuniverse.web.limits;

import com.oxuniverse.application.limits.Limit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How many requests of each group are taken. A group that is not named has no limit.
public record LimitRules(Map<LimitGroup, Limit> limits) {

  public static final LimitRules NONE = new LimitRules(Map.of());

  public LimitRules {
    limits = Map.copyOf(limits);
  }

  Optional<Limit> of(LimitGroup group) {
    return Optional.ofNullable(limits.get(group));
  }

  /// After so long without a request everybody has all of theirs back.
  Duration longest() {
    return limits.values().stream()
        .map(Limit::per)
        .max(Duration::compareTo)
        .orElse(Duration.ofMinutes(1));
  }
}
