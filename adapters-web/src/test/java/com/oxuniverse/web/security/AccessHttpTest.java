package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.Tokens;
import io.micronaut.security.annotation.Secured;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every route of the running application is in one list of [Routes], and is guarded as it says.
@MicronautTest
class AccessHttpTest {

  private static final UserId ADMIN = new UserId(1);

  private final Api api;
  private final StubbedGame game;
  private final Routes routes;
  private final BadCredentials bad;

  AccessHttpTest(Api api, StubbedGame game, Routes routes, TokenRules rules) {
    this.api = api;
    this.game = game;
    this.routes = routes;
    this.bad = new BadCredentials(rules);
  }

  private Stream<DynamicTest> each(Predicate<String> which, Consumer<String> check) {
    return routes.all().keySet().stream()
        .filter(which)
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  game.reset();
                  check.accept(name);
                }));
  }

  private static boolean isGuarded(String name) {
    return !Routes.isOpen(name);
  }

  /// Else what is made of them could be refused for another reason than the one it is made for.
  @Test
  void bad_credentials_are_made_of_good_ones() {
    bad.unspoilt()
        .forEach((name, headers) ->
            assertThat(api.send("GET", "/api/v1/users/me/points/balance", headers, "").status())
                .as(name)
                .isEqualTo(200));
  }

  @Test
  void there_is_no_route_but_these() {
    var expected = new TreeSet<String>();
    Stream.of(
            Routes.FOR_EVERYONE,
            Routes.FOR_READERS,
            Routes.FOR_PREDICTORS,
            Routes.FOR_PLAYERS,
            Routes.FOR_JOB_ORDERERS,
            Routes.FOR_ADMINS,
            Routes.FOR_FRESH_ADMINS)
        .forEach(expected::addAll);
    var names = routes.all().keySet().stream().filter(name -> !name.startsWith("HEAD "));

    assertThat(names).containsExactlyElementsOf(expected);
  }

  @Test
  void every_route_declares_who_may_take_it() {
    assertThat(routes.all())
        .allSatisfy((name, route) ->
            assertThat(route.getTargetMethod().stringValues(Secured.class)).as(name).hasSize(1));
  }

  @TestFactory
  Stream<DynamicTest> a_session_is_let_in_where_its_user_may_go() {
    return each(
        _ -> true,
        name -> {
          if (isGuarded(name)) {
            var anonymous = routes.ask(name, Map.of());
            assertThat(anonymous.status()).isEqualTo(401);
            assertThat(anonymous.header("WWW-Authenticate")).hasValue("Bearer");
            assertThat(game.asked).isEmpty();
          } else {
            assertOpen(routes.ask(name, Map.of()));
          }
          var player = routes.ask(name, Api.bearer(api.tokens().player()));
          if (Routes.isForAdmins(name)) {
            assertForbidden(player);
            assertThat(game.asked).isEmpty();
          } else {
            assertOpen(player);
          }
          assertOpen(routes.ask(name, Api.bearer(api.tokens().admin())));
        });
  }

  @TestFactory
  Stream<DynamicTest> a_browser_is_let_in_by_its_cookie_and_the_proof() {
    return each(
        AccessHttpTest::isGuarded,
        name -> {
          var session = Tokens.session(ADMIN, Role.ADMIN);
          var proof = CsrfProof.of(session);
          var cookies = "ox_access=" + api.tokens().admin() + "; ox_csrf=" + proof;

          assertOpen(routes.ask(name, Map.of("Cookie", cookies, "X-CSRF-Token", proof)));

          game.asked.clear();
          var unproven = routes.ask(name, Map.of("Cookie", cookies));
          if (Routes.changesSomething(name)) {
            assertThat(unproven.status()).isEqualTo(403);
            assertThat(unproven.code()).isEqualTo("CSRF");
            assertThat(game.asked).isEmpty();
          } else {
            assertOpen(unproven);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> bad_credentials_are_let_in_nowhere() {
    return each(
        AccessHttpTest::isGuarded,
        name ->
            bad.all()
                .forEach((what, headers) ->
                    assertStranger(name + ", " + what, routes.ask(name, headers))));
  }

  /// Revoked, logged out, or of a deleted user.
  @TestFactory
  Stream<DynamicTest> a_session_that_has_ended_is_let_in_nowhere() {
    return each(
        AccessHttpTest::isGuarded,
        name -> {
          game.sessions = _ -> Optional.empty();
          assertStranger(name, routes.ask(name, Api.bearer(api.tokens().admin())));

          game.sessions = id -> Optional.of(People.holder(id, Status.DELETED, Instant.now()));
          assertStranger(name, routes.ask(name, Api.bearer(api.tokens().admin())));
        });
  }

  @TestFactory
  Stream<DynamicTest> a_suspended_user_is_let_in_nowhere() {
    return each(
        AccessHttpTest::isGuarded,
        name -> {
          game.sessions = id -> Optional.of(People.holder(id, Status.SUSPENDED, Instant.now()));
          game.keys = _ -> Optional.of(suspended(People.holder(Scope.READ, Scope.PREDICT)));
          for (var token : Set.of(api.tokens().admin(), People.KEY.text())) {
            var reply = routes.ask(name, Api.bearer(token));
            assertThat(reply.status()).isEqualTo(403);
            if (!name.startsWith("HEAD ")) {
              assertThat(reply.code()).isEqualTo("SUSPENDED");
            }
          }
          assertThat(game.asked).isEmpty();
        });
  }

  private static Holder.OfKey suspended(Holder.OfKey key) {
    return new Holder.OfKey(key.player(), Status.SUSPENDED, key.key(), key.scopes());
  }

  @TestFactory
  Stream<DynamicTest> a_key_is_let_in_as_far_as_its_scopes_go_and_never_as_a_person() {
    return each(
        AccessHttpTest::isGuarded,
        name -> {
          assertScope(name, Scope.READ, Routes.FOR_READERS);
          assertScope(name, Scope.PREDICT, Routes.FOR_PREDICTORS);
        });
  }

  private void assertScope(String name, Scope scope, Set<String> allowed) {
    game.keys = _ -> Optional.of(People.holder(scope));
    game.asked.clear();
    var reply = routes.ask(name, Api.bearer(People.KEY.text()));
    if (allowed.contains(Routes.listed(name))) {
      assertOpen(reply);
    } else {
      assertForbidden(reply);
      assertThat(game.asked).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_program_of_the_operators_orders_jobs_and_nothing_else() {
    return each(
        AccessHttpTest::isGuarded,
        name -> {
          var token = People.INTERNAL_TOKEN.text();
          var reply = routes.ask(name, Api.bearer(token));
          if (Routes.FOR_JOB_ORDERERS.contains(name)) {
            assertThat(reply.status()).isEqualTo(202);
          } else {
            assertStranger(name, reply);
          }
          game.asked.clear();
          var last = token.endsWith("x") ? "y" : "x";
          var nearly = token.substring(0, token.length() - 1) + last;
          assertStranger(name, routes.ask(name, Api.bearer(nearly)));
          assertStranger(name, routes.ask(name, Map.of("Cookie", "ox_access=" + token)));
        });
  }

  @TestFactory
  Stream<DynamicTest> dangerous_acts_take_a_sign_in_that_was_a_short_while_ago() {
    return each(
        Routes::isForAdmins,
        name -> {
          signedInBefore(Duration.ofMinutes(14));
          assertOpen(routes.ask(name, Api.bearer(api.tokens().admin())));

          signedInBefore(Duration.ofMinutes(15).plusSeconds(1));
          game.asked.clear();
          var reply = routes.ask(name, Api.bearer(api.tokens().admin()));
          if (Routes.FOR_FRESH_ADMINS.contains(name)) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("SIGN_IN_TOO_OLD");
            assertThat(reply.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_user_authentication\", max_age=\"900\"");
            assertThat(game.asked).isEmpty();
          } else {
            assertOpen(reply);
          }
        });
  }

  private void signedInBefore(Duration ago) {
    game.sessions = id -> Optional.of(People.holder(id, Status.ACTIVE, Instant.now().minus(ago)));
  }

  private void assertStranger(String what, Reply reply) {
    assertThat(reply.status()).as(what).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate"))
        .as(what)
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(game.asked).as(what).isEmpty();
  }

  private static void assertForbidden(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().isEmpty() || reply.code().equals("FORBIDDEN")).isTrue();
  }

  private static void assertOpen(Reply reply) {
    assertThat(reply.status()).isNotIn(401, 403).isLessThan(500);
  }
}
