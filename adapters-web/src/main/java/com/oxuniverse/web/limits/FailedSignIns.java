package com.oxuniverse.web.limits;

import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.edge.EdgeRules;
import com.oxuniverse.web.memory.Recent;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Addresses that present one wrong token or key after the other, and users who ask again and again
/// for what is not theirs. They are refused before anybody looks at the next. What was right a
/// short while ago still is, so that whoever shares the address with a guesser is not shut out by
/// them. Tokens and keys are known here by their hashes alone.
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
    return isShutOut(credential) || (isShutOut(address) && !isRight(credential));
  }

  private boolean isShutOut(String addressOrCredential) {
    var until = shutOutUntil.find(addressOrCredential);
    return until != null && until - edge.nanoseconds().getAsLong() > 0;
  }

  private boolean isRight(String credential) {
    return Boolean.TRUE.equals(right.find(credential));
  }

  void wasRight(String credential) {
    if (rules.of(LimitGroup.FAILED_SIGN_IN).isPresent() && !isRight(credential)) {
      right.put(credential, true);
    }
  }

  /// It is nobody's, or nobody's who is let in.
  void wasWrong(String credential, String address) {
    count(address, address);
    forget(credential);
  }

  /// It is known whose it is, and they asked for what is not theirs: that is not held against the
  /// others at their address.
  void wasRefused(String credential, UserId user) {
    count("user " + user, credential);
    forget(credential);
  }

  /// Only what is known: the others, as many as a guesser likes, must not crowd it out.
  private void forget(String credential) {
    if (isRight(credential)) {
      right.put(credential, false);
    }
  }

  private void count(String subject, String shutOut) {
    rules
        .of(LimitGroup.FAILED_SIGN_IN)
        .ifPresent(limit -> {
          var _ =
              limiter
                  .take(LimitGroup.FAILED_SIGN_IN, limit, subject)
                  .thenAccept(verdict -> {
                    if (verdict.left() == 0) {
                      shutOutUntil.put(
                          shutOut, edge.nanoseconds().getAsLong() + limit.untilNext().toNanos());
                    }
                  });
        });
  }
}
