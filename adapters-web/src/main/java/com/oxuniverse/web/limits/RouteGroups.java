package com.oxuniverse.web.limits;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;

/// Which group a request is counted in. By the route it was found to take, not by how the path is
/// written: there is more than one way to write a path.
@Singleton
final class RouteGroups {

  private final ConcurrentHashMap<RouteInfo<?>, LimitGroup> known = new ConcurrentHashMap<>();

  LimitGroup of(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .map(route -> known.computeIfAbsent(route, RouteGroups::group))
        .orElseGet(() -> LimitGroup.of(request.getMethodName(), request.getPath()));
  }

  private static LimitGroup group(RouteInfo<?> route) {
    return route instanceof UriRouteInfo<?, ?> it
        ? LimitGroup.of(it.getHttpMethodName(), it.getUriMatchTemplate().toPathString())
        : LimitGroup.READ;
  }
}
