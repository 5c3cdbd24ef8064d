package com.oxuniverse.web.limits;

import com.oxuniverse.application.limits.Limit;
import java.time.Duration;

/// Whether one more request is let in.
///
/// @param left how many more of the group there are at the moment
public record Verdict(LimitGroup group, Limit limit, boolean isAdmitted, int left) {

  static Verdict admitted(LimitGroup group, Limit limit, int left) {
    return new Verdict(group, limit, true, left);
  }

  static Verdict refused(LimitGroup group, Limit limit) {
    return new Verdict(group, limit, false, 0);
  }

  /// Whole seconds, and long enough.
  long retryAfterSeconds() {
    return roundedUp(limit.untilNext());
  }

  /// As the working group's draft 10 writes it: `"submit";r=59;t=1`.
  String rateLimit() {
    return "\"" + group.text() + "\";r=" + left + ";t=" + roundedUp(limit.untilFull(left));
  }

  /// `"submit";q=60;w=60`
  String policy() {
    return "\"" + group.text() + "\";q=" + limit.requests() + ";w=" + limit.per().toSeconds();
  }

  private static long roundedUp(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
