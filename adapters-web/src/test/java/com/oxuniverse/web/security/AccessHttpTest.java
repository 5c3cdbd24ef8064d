package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.security.annotation.Secured;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every route of the running application is in one of these lists, and is guarded as it says.
@MicronautTest
class AccessHttpTest {

  private static final Set<String> FOR_EVERYONE =
      Set.of(
          "GET /.well-known/jwks.json",
          "GET /api/v1/.well-known/jwks.json",
          "GET /api/v1/session/today",
          "GET /api/v1/universe/today",
          "GET /api/v1/universe/{tradingDay}",
          "GET /api/v1/settlements/{tradingDay}",
          "GET /api/v1/settlements/{tradingDay}/{symbol}",
          "GET /openapi.yaml",
          "GET /docs",
          "GET /docs/{name}");

  private static final Set<String> FOR_PLAYERS =
      Set.of(
          "GET /api/v1/session/can-predict",
          "POST /api/v1/predictions/{symbol}",
          "PUT /api/v1/predictions/{symbol}",
          "DELETE /api/v1/predictions/{symbol}",
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

  private static final Set<String> FOR_ADMINS =
      Set.of(
          "POST /api/v1/admin/universe/upsert",
          "POST /api/v1/admin/settlement/settle-day/{tradingDay}",
          "POST /api/v1/admin/settlement/manual-settle",
          "POST /api/v1/admin/settlement/correct",
          "GET /api/v1/admin/settlement/summary/{tradingDay}",
          "POST /api/v1/admin/prices/collect-eod/{tradingDay}",
          "GET /api/v1/admin/prices/validate-settlement/{tradingDay}",
          "POST /api/v1/admin/prices/compare-prediction",
          "GET /api/v1/admin/points/stats/{tradingDay}",
          "GET /api/v1/admin/points/affordability/{userId}/{amount}");

  private final Api api;
  private final StubbedGame game;
  private final Router router;

  AccessHttpTest(Api api, StubbedGame game, Router router) {
    this.api = api;
    this.game = game;
    this.router = router;
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  /// By name; the router names some twice.
  private SortedMap<String, UriRouteInfo<?, ?>> routes() {
    var routes = new TreeMap<String, UriRouteInfo<?, ?>>();
    router.uriRoutes().forEach(route -> routes.put(name(route), route));
    return routes;
  }

  @Test
  void there_is_no_route_but_these() {
    var expected = new TreeSet<String>();
    Stream.of(FOR_EVERYONE, FOR_PLAYERS, FOR_ADMINS).forEach(expected::addAll);

    // HEAD goes wherever GET does.
    var names = routes().keySet().stream().filter(name -> !name.startsWith("HEAD "));

    assertThat(names).containsExactlyElementsOf(expected);
  }

  @Test
  void every_route_declares_who_may_take_it() {
    assertThat(routes().values())
        .allSatisfy(route ->
            assertThat(route.getTargetMethod().stringValues(Secured.class))
                .as(name(route))
                .hasSize(1));
  }

  @TestFactory
  Stream<DynamicTest> every_route_is_guarded_as_listed() {
    return routes().values().stream()
        .map(route -> DynamicTest.dynamicTest(name(route), () -> assertGuarded(route)));
  }

  private void assertGuarded(UriRouteInfo<?, ?> route) {
    game.reset();
    var name = name(route).replaceFirst("^HEAD ", "GET ");
    if (FOR_EVERYONE.contains(name)) {
      assertOpen(ask(route, Map.of()));
      return;
    }
    var anonymous = ask(route, Map.of());
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.header("WWW-Authenticate")).hasValue("Bearer");
    var stranger = ask(route, Api.bearer("no.token.atall"));
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    assertThat(game.asked).isEmpty();

    var player = ask(route, Api.bearer(api.tokens().player()));
    if (FOR_ADMINS.contains(name)) {
      assertThat(player.status()).isEqualTo(403);
      assertThat(game.asked).isEmpty();
    } else {
      assertOpen(player);
    }
    assertOpen(ask(route, Api.bearer(api.tokens().admin())));
  }

  /// As after a move to another database: the token is ours, and valid, and nobody's.
  @TestFactory
  Stream<DynamicTest> a_user_who_does_not_exist_is_let_in_nowhere() {
    return routes().values().stream()
        .filter(route -> !FOR_EVERYONE.contains(name(route).replaceFirst("^HEAD ", "GET ")))
        .map(route -> DynamicTest.dynamicTest(name(route), () -> assertStrange(route)));
  }

  private void assertStrange(UriRouteInfo<?, ?> route) {
    game.reset();
    game.registered = _ -> false;
    var token = api.tokens().mint(new UserId(Long.MAX_VALUE), Set.of(Role.USER, Role.ADMIN));

    var reply = ask(route, Api.bearer(token));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void who_registers_later_is_let_in_with_the_same_token() {
    game.reset();
    game.registered = _ -> false;
    var headers = Api.bearer(api.tokens().mint(new UserId(405), Set.of(Role.USER)));
    var path = "/api/v1/users/me/points/balance";
    assertThat(api.send("GET", path, headers, "").status()).isEqualTo(401);

    game.registered = _ -> true;

    assertThat(api.send("GET", path, headers, "").status()).isEqualTo(200);
  }

  @Test
  void a_database_that_is_away_is_no_reason_to_doubt_a_token() {
    game.reset();
    game.registered =
        _ -> {
          throw new TransientFailure("the database is away");
        };
    var headers = Api.bearer(api.tokens().mint(new UserId(406), Set.of(Role.USER)));

    var reply = api.send("GET", "/api/v1/users/me/points/balance", headers, "");

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("TRY_AGAIN_LATER");
  }

  /// The database is not waited for by a thread that serves many connections.
  @Test
  void only_a_thread_that_may_block_asks_for_the_user() {
    game.reset();
    var threads = new CopyOnWriteArrayList<String>();
    game.registered =
        _ -> {
          threads.add(Thread.currentThread().getName());
          return true;
        };
    var headers = Api.bearer(api.tokens().mint(new UserId(407), Set.of(Role.USER)));

    for (int i = 0; i < 3; i++) {
      assertThat(api.send("GET", "/api/v1/cooldown", headers, "").status()).isEqualTo(200);
    }

    assertThat(threads).hasSize(1).noneMatch(thread -> thread.contains("EventLoop"));
  }

  private static void assertOpen(Reply reply) {
    assertThat(reply.status()).isNotIn(401, 403).isLessThan(500);
  }

  private Reply ask(UriRouteInfo<?, ?> route, Map<String, String> headers) {
    var path =
        route
            .getUriMatchTemplate()
            .toPathString()
            .replace("{tradingDay}", "2024-01-02")
            .replace("{symbol}", "AAPL")
            .replace("{name}", "start.js")
            .replaceAll("\\{\\w+}", "7");
    var body = Set.of("POST", "PUT").contains(route.getHttpMethodName()) ? "{}" : "";
    return api.send(route.getHttpMethodName(), path, headers, body);
  }

  @Test
  void other_schemes_and_places_for_a_token_do_not_count() {
    var token = api.tokens().admin();
    var path = "/api/v1/users/me/points/balance";

    for (var header :
        List.of(
            Map.entry("Authorization", token),
            Map.entry("Authorization", "Basic " + token),
            Map.entry("Authorization", "Bearer"),
            Map.entry("Authorization", "Bearer "),
            Map.entry("Cookie", "JWT=" + token),
            Map.entry("X-Access-Token", token))) {
      var reply = api.send("GET", path, Map.of(header.getKey(), header.getValue()), "");
      assertThat(reply.status()).as(header.toString()).isEqualTo(401);
    }
    assertThat(api.get(path + "?access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void the_name_of_the_scheme_may_be_written_in_any_case() {
    var header = Map.of("Authorization", "bearer " + api.tokens().player());

    assertThat(api.send("GET", "/api/v1/users/me/points/balance", header, "").status())
        .isEqualTo(200);
  }

  @Test
  void whoever_shows_a_bad_token_where_none_is_needed_is_anybody() {
    var reply = api.send("GET", "/api/v1/session/today", Api.bearer("nonsense"), "");

    assertThat(reply.status()).isEqualTo(200);
  }
}
