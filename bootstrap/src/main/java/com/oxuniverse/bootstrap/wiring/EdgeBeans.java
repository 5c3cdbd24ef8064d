package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.limits.SharedLimits;
import com.oxuniverse.bootstrap.configuration.EdgeSettings;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.limits.PostgresLimits;
import com.oxuniverse.web.edge.EdgeRules;
import com.oxuniverse.web.limits.LimitRules;
import com.oxuniverse.web.limits.Limiter;
import com.oxuniverse.web.limits.LocalLimiter;
import com.oxuniverse.web.limits.SharedLimiter;
import com.oxuniverse.web.security.InternalToken;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/// Gives the web what it lets requests in by.
@Factory
final class EdgeBeans {

  @Singleton
  EdgeRules edge(EdgeSettings settings) {
    return new EdgeRules(
        settings.trustedProxies(),
        settings.isHttps(),
        settings.logsRequests(),
        EdgeRules.Patience.DEFAULT,
        MachineClock.nanoseconds());
  }

  @Singleton
  InternalToken internalToken(EdgeSettings settings) {
    return new InternalToken(settings.internalToken());
  }

  @Singleton
  LimitRules limits(EdgeSettings settings) {
    return settings.limits().rules();
  }

  /// By the real time, whatever time the game plays at.
  @Singleton
  SharedLimits sharedLimits(Database database, Sql sql) {
    return new PostgresLimits(database, sql, MachineClock.inMicroseconds());
  }

  @Singleton
  Limiter limiter(
      EdgeSettings settings,
      LimitRules rules,
      Provider<SharedLimits> shared,
      @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    return settings.limits().isShared()
        ? new SharedLimiter(shared.get(), rules, mayBlock, MachineClock.nanoseconds())
        : new LocalLimiter(rules, MachineClock.nanoseconds());
  }
}
