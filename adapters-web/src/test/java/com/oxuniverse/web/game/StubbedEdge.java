package com.oxuniverse.web.game;

import com.oxuniverse.web.edge.EdgeRules;
import com.oxuniverse.web.limits.LimitRules;
import com.oxuniverse.web.limits.Limiter;
import com.oxuniverse.web.limits.LocalLimiter;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// How requests come in where a test does not say otherwise: without limits, for most send more
/// than any client would.
@Factory
class StubbedEdge {

  @Singleton
  @Requires(missingProperty = "test.edge")
  EdgeRules edge() {
    return new EdgeRules(List.of(), false, true, EdgeRules.Patience.DEFAULT, System::nanoTime);
  }

  @Singleton
  @Requires(missingProperty = "test.limits")
  LimitRules limits() {
    return LimitRules.NONE;
  }

  @Singleton
  @Requires(missingProperty = "test.limits")
  Limiter limiter(LimitRules limits, EdgeRules edge) {
    return new LocalLimiter(limits, edge.nanoseconds());
  }
}
