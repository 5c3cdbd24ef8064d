package com.oxuniverse.web.limits;

import com.oxuniverse.application.limits.Limit;
import java.util.concurrent.CompletionStage;

/// Counts requests.
public interface Limiter {

  /// Counts one request, and says whether it is let in. Answers at once where it can; never fails.
  ///
  /// @param subject who asks: a user or an address
  CompletionStage<Verdict> take(LimitGroup group, Limit limit, String subject);
}
