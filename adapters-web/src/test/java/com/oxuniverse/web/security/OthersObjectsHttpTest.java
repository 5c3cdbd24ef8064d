package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What belongs to one user is not there for any other. Whatever a route of the running application
/// can be asked for is in one of these lists: whoever adds a route says whose that is.
@MicronautTest
class OthersObjectsHttpTest {

  /// Routes whose path names what belongs to one user, and how it comes to be.
  private static final Map<String, Function<TwoPlayers, Object>> OWNED =
      Map.of(
          "GET /api/v1/predictions/{id}", TwoPlayers::pick,
          // A player has one pick on it at most, so that the symbol names it.
          "PUT /api/v1/predictions/{symbol}", TwoPlayers::pickedSymbol,
          "DELETE /api/v1/predictions/{symbol}", TwoPlayers::pickedSymbol,
          "DELETE /api/v1/users/me/sessions/{sessionId}", TwoPlayers::session,
          "DELETE /api/v1/users/me/api-keys/{id}", TwoPlayers::apiKey);

  private static final String ONES_OWN_DAY = "a day, of which the caller sees their own part";
  private static final String THE_MARKET = "a day or a symbol, which are nobody's";
  private static final String FOR_ADMINS = "admins look after all users";

  /// Routes whose path names nothing of the kind, and what it names instead.
  private static final Map<String, String> NOT_OWNED =
      Map.ofEntries(
          Map.entry("POST /api/v1/predictions/{symbol}", "makes a pick and needs none"),
          Map.entry("GET /api/v1/predictions/stats/{tradingDay}", ONES_OWN_DAY),
          Map.entry("GET /api/v1/users/me/points/earned/{tradingDay}", ONES_OWN_DAY),
          Map.entry("GET /api/v1/universe/{tradingDay}", THE_MARKET),
          Map.entry("GET /api/v1/settlements/{tradingDay}", THE_MARKET),
          Map.entry("GET /api/v1/settlements/{tradingDay}/{symbol}", THE_MARKET),
          Map.entry("GET /api/v1/prices/current/{symbol}", THE_MARKET),
          Map.entry("GET /api/v1/prices/universe/{tradingDay}", THE_MARKET),
          Map.entry("GET /api/v1/prices/eod/{symbol}/{tradingDay}", THE_MARKET),
          Map.entry("GET /api/v1/users/{nickname}", "profiles are for all players"),
          Map.entry("GET /api/v1/auth/oauth/{provider}/authorize", "a provider"),
          Map.entry("GET /api/v1/auth/oauth/{provider}/callback", "a provider"),
          Map.entry("GET /docs/{name}", "a part of a page"),
          Map.entry("POST /api/v1/admin/settlement/settle-day/{tradingDay}", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/settlement/summary/{tradingDay}", FOR_ADMINS),
          Map.entry("POST /api/v1/admin/prices/collect-eod/{tradingDay}", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/prices/validate-settlement/{tradingDay}", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/points/stats/{tradingDay}", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/points/affordability/{userId}/{amount}", FOR_ADMINS),
          Map.entry("POST /api/v1/admin/users/{id}/role", FOR_ADMINS),
          Map.entry("POST /api/v1/admin/users/{id}/suspend", FOR_ADMINS),
          Map.entry("POST /api/v1/admin/users/{id}/adjust-points", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/errors/{tradingDay}", FOR_ADMINS),
          Map.entry("GET /api/v1/admin/errors/trending/{type}", FOR_ADMINS),
          Map.entry("GET /api/v1/batch/jobs/{id}", FOR_ADMINS),
          Map.entry("POST /api/v1/batch/jobs/{id}/retry", FOR_ADMINS),
          Map.entry("POST /api/v1/batch/queues/{name}/redrive", FOR_ADMINS),
          Map.entry("DELETE /api/v1/batch/queues/{name}/messages", FOR_ADMINS));

  private static final String A_FILTER = "narrows a list that is the caller's or everybody's";
  private static final String SIGN_IN = "of a sign-in, which is tied to its browser";

  /// What may stand in a query, on whichever route, and why it names nothing of another user's.
  private static final Map<String, String> IN_QUERIES =
      Map.ofEntries(
          Map.entry("tradingDay", A_FILTER),
          Map.entry("symbol", A_FILTER),
          Map.entry("status", A_FILTER),
          Map.entry("role", A_FILTER),
          Map.entry("userStatus", A_FILTER),
          Map.entry("query", A_FILTER),
          Map.entry("limit", A_FILTER),
          Map.entry("cursor", A_FILTER),
          Map.entry("job", A_FILTER),
          Map.entry("runStatus", A_FILTER),
          Map.entry("type", A_FILTER),
          Map.entry("before", A_FILTER),
          Map.entry("days", A_FILTER),
          Map.entry("confirm", "a queue's name once more"),
          Map.entry("reason", "an admin's words"),
          Map.entry("returnTo", "a page"),
          Map.entry("fresh", "yes or no"),
          Map.entry("state", SIGN_IN),
          Map.entry("code", SIGN_IN),
          Map.entry("error", SIGN_IN),
          Map.entry("iss", SIGN_IN));

  private final Api api;
  private final StubbedGame game;
  private final Routes routes;

  OthersObjectsHttpTest(Api api, StubbedGame game, Routes routes) {
    this.api = api;
    this.game = game;
    this.routes = routes;
  }

  @Test
  void of_every_path_that_names_something_it_is_said_whose_that_is() {
    var listed = new TreeSet<>(OWNED.keySet());
    listed.addAll(NOT_OWNED.keySet());
    var naming = routes.all().keySet().stream().filter(it -> it.contains("{")).map(Routes::listed);

    assertThat(listed).hasSize(OWNED.size() + NOT_OWNED.size());
    assertThat(naming.distinct()).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void only_admins_take_the_routes_that_are_said_to_be_for_them() {
    NOT_OWNED.forEach((name, reason) ->
        assertThat(reason.equals(FOR_ADMINS)).as(name).isEqualTo(Routes.isForAdmins(name)));
  }

  @Test
  void of_everything_in_a_query_it_is_said_why_it_names_nothing_of_others() {
    var asked = new TreeMap<String, String>();
    routes
        .all()
        .forEach((name, route) ->
            inQuery(name, route).forEach(argument -> asked.put(argument.getName(), name)));

    assertThat(asked).containsOnlyKeys(IN_QUERIES.keySet());
  }

  /// Whatever is bound to neither the path nor a header nor the body, declared so or not.
  private static Stream<Argument<?>> inQuery(String name, UriRouteInfo<?, ?> route) {
    return Arrays.<Argument<?>>stream(route.getTargetMethod().getArguments())
        .filter(it -> !name.contains("{" + it.getName() + "}"))
        .filter(it -> !isElsewhere(it.getAnnotationMetadata()))
        .filter(it -> !HttpRequest.class.isAssignableFrom(it.getType()))
        .filter(it -> it.getType() != Caller.class && it.getType() != JobOrderer.class);
  }

  private static boolean isElsewhere(AnnotationMetadata argument) {
    return argument.hasAnnotation(Body.class) || argument.hasAnnotation(Header.class);
  }

  @TestFactory
  Stream<DynamicTest> what_is_anothers_is_refused_as_if_it_were_not_there_and_stays_as_it_is() {
    return routes.all().keySet().stream()
        .filter(name -> OWNED.containsKey(Routes.listed(name)))
        .map(name -> DynamicTest.dynamicTest(name, () -> assertOwned(name)));
  }

  private void assertOwned(String name) {
    var players = new TwoPlayers();
    var object = OWNED.get(Routes.listed(name)).apply(players);
    players.playIn(game);
    var refused = ask(name, object, players.other());
    assertThat(ask(name, object, players.owner()).status()).as("its owner").isBetween(200, 299);

    var without = new TwoPlayers();
    without.playIn(game);
    var absent = ask(name, object, without.other());

    assertThat(refused.status()).isEqualTo(absent.status());
    assertThat(said(refused)).isEqualTo(said(absent));
    assertThat(absent.status()).isBetween(400, 499);
  }

  private Reply ask(String name, Object object, UserId who) {
    var method = name.substring(0, name.indexOf(' '));
    var path = name.substring(name.indexOf(' ') + 1).replaceAll("\\{\\w+}", object.toString());
    var body = method.equals("PUT") ? "{\"choice\":\"DOWN\"}" : "";
    return api.send(method, path, Api.bearer(api.tokens().mint(who, Role.USER)), body);
  }

  /// All but the number of this one request.
  private static String said(Reply reply) {
    return reply.body().replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "");
  }
}
