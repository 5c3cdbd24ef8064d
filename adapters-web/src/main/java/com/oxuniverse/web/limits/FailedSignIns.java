package com.oxuniverse.web.limits;

import com.oxuniverse.web.edge.EdgeRules;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Addresses that present one wrong token or key after the other. They are refused before anybody
/// looks at the next. What was right a short while ago still is, so that whoever shares the address
/// with a guesser is not shut out by them.
@Singleton
final class FailedSignIns {

  private static final int BOUND = 4_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  private final LimitRules rules;
  private final Limiter limiter;
  private final EdgeRules edge;
  private final Recent<Long> shutOutUntil;
  private final Recent<Boolean> right;

  FailedSignIns(LimitRules rules, Limiter limiter, EdgeRules edge) {
    this.rules = rules;
    this.limiter = limiter;
    this.edge = edge;
    this.shutOutUntil = new Recent<>(BOUND, REMEMBERED, edge.nanoseconds());
    this.right = new Recent<>(BOUND, REMEMBERED, edge.nanoseconds());
  }

  boolean isShutOut(String address, String credential) {
    var until = shutOutUntil.find(address);
    return until != null
        && until - edge.nanoseconds().getAsLong() > 0
        && right.find(credential) == null;
  }

  void wasRight(String credential) {
    if (rules.of(LimitGroup.FAILED_SIGN_IN).isPresent() && right.find(credential) == null) {
      right.put(credential, true);
    }
  }

  void wasWrong(String address) {
    rules
        .of(LimitGroup.FAILED_SIGN_IN)
        .ifPresent(limit -> {
          var _ =
              limiter
                  .take(LimitGroup.FAILED_SIGN_IN, limit, address)
                  .thenAccept(verdict -> {
                    if (verdict.left() == 0) {
                      shutOutUntil.put(
                          address, edge.nanoseconds().getAsLong() + limit.untilNext().toNanos());
                    }
                  });
        });
  }
}
