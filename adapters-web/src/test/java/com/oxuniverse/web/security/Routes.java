package com.oxuniverse.web.security;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The routes of the running application, and who may take each: whoever adds one declares it here.
@Singleton
final class Routes {

  static final Set<String> FOR_EVERYONE =
      Set.of(
          "GET /.well-known/jwks.json",
          "GET /api/v1/.well-known/jwks.json",
          "GET /api/v1/session/today",
          "GET /api/v1/universe/today",
          "GET /api/v1/universe/{tradingDay}",
          "GET /api/v1/settlements/{tradingDay}",
          "GET /api/v1/settlements/{tradingDay}/{symbol}",
          "POST /api/v1/auth/token/refresh",
          "POST /api/v1/auth/logout",
          "GET /api/v1/auth/oauth/{provider}/authorize",
          "GET /api/v1/auth/oauth/{provider}/callback",
          "GET /openapi.yaml",
          "GET /docs",
          "GET /docs/{name}");

  /// By a session, or a key that may read.
  static final Set<String> FOR_READERS =
      Set.of(
          "GET /api/v1/users",
          "GET /api/v1/users/{nickname}",
          "GET /api/v1/session/can-predict",
          "GET /api/v1/predictions",
          "GET /api/v1/predictions/{id}",
          "GET /api/v1/predictions/stats/{tradingDay}",
          "GET /api/v1/predictions/slots",
          "GET /api/v1/cooldown",
          "GET /api/v1/prices/current/{symbol}",
          "GET /api/v1/prices/universe/{tradingDay}",
          "GET /api/v1/prices/eod/{symbol}/{tradingDay}",
          "GET /api/v1/users/me/points/balance",
          "GET /api/v1/users/me/points/ledger",
          "GET /api/v1/users/me/points/financial-summary",
          "GET /api/v1/users/me/points/earned/{tradingDay}");

  /// By a session, or a key that may predict.
  static final Set<String> FOR_PREDICTORS =
      Set.of(
          "POST /api/v1/predictions/{symbol}",
          "PUT /api/v1/predictions/{symbol}",
          "DELETE /api/v1/predictions/{symbol}");

  /// By a session alone.
  static final Set<String> FOR_PLAYERS =
      Set.of(
          "GET /api/v1/users/me",
          "PATCH /api/v1/users/me",
          "DELETE /api/v1/users/me",
          "GET /api/v1/users/me/export",
          "GET /api/v1/users/me/sessions",
          "DELETE /api/v1/users/me/sessions/{sessionId}",
          "GET /api/v1/users/me/api-keys",
          "POST /api/v1/users/me/api-keys",
          "DELETE /api/v1/users/me/api-keys/{id}");

  /// By an admin, or a program of the operator's.
  static final Set<String> FOR_JOB_ORDERERS =
      Set.of(
          "POST /api/v1/batch/universe/create",
          "POST /api/v1/batch/session/start",
          "POST /api/v1/batch/session/end",
          "POST /api/v1/batch/eod/collect",
          "POST /api/v1/batch/settlement/run",
          "POST /api/v1/batch/integrity/run",
          "POST /api/v1/batch/all-jobs");

  static final Set<String> FOR_ADMINS =
      Set.of(
          "GET /api/v1/admin/users",
          "GET /api/v1/batch/jobs",
          "GET /api/v1/batch/jobs/{id}",
          "POST /api/v1/batch/jobs/{id}/retry",
          "GET /api/v1/batch/queues",
          "GET /api/v1/admin/dashboard",
          "GET /api/v1/admin/stats/realtime",
          "GET /api/v1/admin/monitoring/batch",
          "GET /api/v1/admin/health/system",
          "GET /api/v1/admin/integrity/check",
          "GET /api/v1/admin/errors/recent",
          "GET /api/v1/admin/errors/{tradingDay}",
          "GET /api/v1/admin/errors/trending/{type}",
          "GET /api/v1/admin/audit",
          "POST /api/v1/admin/universe/upsert",
          "POST /api/v1/admin/settlement/settle-day/{tradingDay}",
          "GET /api/v1/admin/settlement/summary/{tradingDay}",
          "POST /api/v1/admin/prices/collect-eod/{tradingDay}",
          "GET /api/v1/admin/prices/validate-settlement/{tradingDay}",
          "POST /api/v1/admin/prices/compare-prediction",
          "GET /api/v1/admin/points/stats/{tradingDay}",
          "GET /api/v1/admin/points/affordability/{userId}/{amount}");

  /// By an admin who has just signed in.
  static final Set<String> FOR_FRESH_ADMINS =
      Set.of(
          "POST /api/v1/batch/queues/{name}/redrive",
          "DELETE /api/v1/batch/queues/{name}/messages",
          "DELETE /api/v1/admin/errors/cleanup",
          "POST /api/v1/admin/users/{id}/role",
          "POST /api/v1/admin/users/{id}/suspend",
          "POST /api/v1/admin/users/{id}/adjust-points",
          "POST /api/v1/admin/settlement/manual-settle",
          "POST /api/v1/admin/settlement/correct");

  private final Router router;
  private final Api api;

  Routes(Router router, Api api) {
    this.router = router;
    this.api = api;
  }

  /// By name; the router names some twice.
  SortedMap<String, UriRouteInfo<?, ?>> all() {
    var routes = new TreeMap<String, UriRouteInfo<?, ?>>();
    router
        .uriRoutes()
        .forEach(route ->
            routes.put(
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString(),
                route));
    return routes;
  }

  /// As it is listed: HEAD goes wherever GET does.
  static String listed(String name) {
    return name.replaceFirst("^HEAD ", "GET ");
  }

  static boolean isOpen(String name) {
    return FOR_EVERYONE.contains(listed(name));
  }

  static boolean isForAdmins(String name) {
    return Stream.of(FOR_JOB_ORDERERS, FOR_ADMINS, FOR_FRESH_ADMINS)
        .anyMatch(names -> names.contains(listed(name)));
  }

  /// Whether browsers are asked for a proof.
  static boolean changesSomething(String name) {
    return !listed(name).startsWith("GET ");
  }

  /// Takes the route with something that fits into each of its places.
  Reply ask(String name, Map<String, String> headers) {
    var method = name.substring(0, name.indexOf(' '));
    var path =
        name.substring(name.indexOf(' ') + 1)
            .replace("{tradingDay}", "2024-01-02")
            .replace("{symbol}", "AAPL")
            .replace("{name}", "start.js")
            .replace("{sessionId}", "0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00")
            .replaceAll("\\{\\w+}", "7");
    return api.send(
        method, path, headers, Set.of("POST", "PUT", "PATCH").contains(method) ? "{}" : "");
  }
}
