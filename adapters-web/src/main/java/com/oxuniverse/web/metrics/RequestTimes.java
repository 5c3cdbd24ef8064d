package com.oxuniverse.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// How long requests take, by method, route and status, as `http_server_requests`. Nothing that a
/// client can make up is in it: paths are those of our routes, so that there are never more series
/// than routes allow.
@Singleton
public final class RequestTimes {

  private static final String NAME = "http.server.requests";

  /// What is asked for where no route is.
  private static final String NO_ROUTE = "NOT_FOUND";

  /// Between which a quantile is interpolated; the bars are 10, 30 and 300 ms.
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(30),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(300),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final ConcurrentHashMap<Seen, Timer> timers = new ConcurrentHashMap<>();

  RequestTimes(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  private record Seen(Optional<RouteInfo<?>> route, HttpMethod method, int status) {}

  public void add(HttpRequest<?> request, int status, long nanoseconds) {
    var route = RouteAttributes.getRouteInfo(request).<RouteInfo<?>>map(it -> it);
    timers
        .computeIfAbsent(new Seen(route, request.getMethod(), status), this::timer)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Seen seen) {
    return Timer.builder(NAME)
        .description("How long requests take.")
        .serviceLevelObjectives(BOUNDS)
        .tag("method", seen.method().name())
        .tag("uri", seen.route().map(RequestTimes::template).orElse(NO_ROUTE))
        .tag("status", Integer.toString(seen.status()))
        .register(registry);
  }

  private static String template(RouteInfo<?> route) {
    return route instanceof UriRouteInfo<?, ?> it
        ? it.getUriMatchTemplate().toPathString()
        : NO_ROUTE;
  }
}
