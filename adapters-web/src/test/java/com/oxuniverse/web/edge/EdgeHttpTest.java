package com.oxuniverse.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.RawHttp;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class EdgeHttpTest {

  private static final String PUBLIC = "/api/v1/session/today";
  private static final String OWN = "/api/v1/users/me/points/balance";

  private final Api api;
  private final RawHttp raw;
  private final StubbedGame game;

  EdgeHttpTest(Api api, RawHttp raw, StubbedGame game) {
    this.api = api;
    this.raw = raw;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private static void assertHardened(Reply reply) {
    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(reply.header("Referrer-Policy")).hasValue("no-referrer");
    assertThat(reply.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(reply.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(reply.header("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("frame-ancestors 'none'"));
    assertThat(reply.header("X-Request-Id")).isPresent();
    assertThat(reply.header("Server")).isEmpty();
  }

  @Test
  void every_answer_tells_browsers_what_not_to_do_with_it() {
    assertHardened(api.get(PUBLIC));
    assertHardened(api.getAsPlayer(OWN));
    assertHardened(api.get(OWN));
    assertHardened(api.get("/nothing"));
    assertHardened(api.send("TRACE", PUBLIC, Map.of(), ""));
    assertHardened(api.get("/docs"));
    assertHardened(api.asPlayer("POST", "/api/v1/predictions/AAPL", "{"));
    game.today =
        () -> {
          throw new IllegalStateException("a bug");
        };
    assertHardened(api.get(PUBLIC));
  }

  @Test
  void only_the_page_of_the_description_may_run_anything() {
    assertThat(api.get(PUBLIC).header("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("default-src 'none'"));
    assertThat(api.get("/docs").header("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("default-src 'self'"));
  }

  @Test
  void without_tls_nobody_is_told_to_stay_with_it() {
    assertThat(api.get(PUBLIC).header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void personal_answers_and_refusals_are_kept_by_nobody() {
    assertThat(api.getAsPlayer(OWN).header("Cache-Control")).hasValue("no-store");
    assertThat(api.getAsPlayer(PUBLIC).header("Cache-Control")).hasValue("no-store");
    assertThat(api.get(OWN).header("Cache-Control")).hasValue("no-store");
    assertThat(api.get("/nothing").header("Cache-Control")).hasValue("no-store");
    assertThat(api.get(PUBLIC).header("Cache-Control")).isEmpty();
    assertThat(api.get("/.well-known/jwks.json").header("Cache-Control"))
        .hasValue("public, max-age=300");
  }

  @Test
  void the_name_a_request_comes_with_is_kept() {
    var reply = api.send("GET", PUBLIC, Map.of("X-Request-Id", "a-Request_1.2"), "");

    assertThat(reply.header("X-Request-Id")).hasValue("a-Request_1.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "<script>", "ä", "a,b", "a=b"})
  void a_name_that_something_could_hide_in_is_replaced(String name) {
    var reply = api.send("GET", PUBLIC, Map.of("X-Request-Id", name), "");

    assertThat(reply.header("X-Request-Id"))
        .hasValueSatisfying(it -> assertThat(it).matches("[0-9a-f]{32}"));
  }

  @Test
  void a_name_that_is_too_long_is_replaced() {
    var reply = api.send("GET", PUBLIC, Map.of("X-Request-Id", "a".repeat(65)), "");

    assertThat(reply.header("X-Request-Id")).hasValueSatisfying(it -> assertThat(it).hasSize(32));
  }

  @Test
  void a_problem_and_its_answer_have_the_same_name() {
    var reply = api.get("/nothing");

    assertThat(reply.json().get("traceId").getStringValue())
        .isEqualTo(reply.header("X-Request-Id").orElseThrow());
  }

  @Test
  void each_request_leaves_one_line_that_says_what_came_of_it() {
    try (var log = Logged.by("ox.access")) {
      api.send(
          "GET",
          OWN,
          Map.of("X-Request-Id", "r1", "Authorization", "Bearer " + api.tokens().player()),
          "");

      assertThat(log.lines())
          .singleElement()
          .asString()
          .matches(
              "event=request method=GET path=/api/v1/users/me/points/balance status=200"
                  + " micros=\\d+ user=\\d+ client=127\\.0\\.0\\.1 request=r1");
    }
  }

  @Test
  void no_secret_is_in_the_log() {
    try (var log = Logged.by("ROOT")) {
      api.get("/api/v1/auth/oauth/google/callback?code=SECRET-code&state=SECRET-state");
      api.send("GET", OWN + "?access_token=SECRET-query", Api.bearer("SECRET-token"), "");
      api.send("GET", OWN, Map.of("Cookie", "ox_access=SECRET-cookie; ox_refresh=SECRET"), "");
      api.send("POST", "/api/v1/auth/token/refresh", Map.of(), "{\"refreshToken\":\"SECRET\"}");
      api.send("GET", PUBLIC, Map.of("X-CSRF-Token", "SECRET", "User-Agent", "SECRET"), "");
      game.today =
          () -> {
            throw new IllegalStateException("a bug");
          };
      api.send("GET", PUBLIC + "?code=SECRET", Api.bearer("SECRET-token"), "");

      assertThat(log.lines()).hasSizeGreaterThanOrEqualTo(6).noneMatch(it -> it.contains("SECRET"));
    }
  }

  @Test
  void nobody_forges_a_line_of_the_log() {
    try (var log = Logged.by("ox.access")) {
      raw.send(
          String.join(
              "\r\n",
              "GET /x%0Aevent=request%20status=200 HTTP/1.1",
              "Host: x",
              "X-Request-Id: a status=200",
              "Connection: close",
              "",
              ""));

      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("path=/x%0Aevent=request%20status=200 status=404 ")
          .doesNotContain("\n");
    }
  }

  @Test
  void whose_it_is_or_whether_it_is_makes_no_difference_to_who_may_not_see_it() {
    var path = "/api/v1/predictions/";
    var anonymous = api.get(path + "1");
    assertThat(anonymous.status()).isEqualTo(401);
    assertSame(anonymous, api.get(path + "999999999"));
    game.pick = java.util.Optional::empty;
    var missing = api.getAsPlayer(path + "1");
    assertThat(missing.status()).isEqualTo(404);
    assertSame(missing, api.getAsPlayer(path + "999999999"));
    var admin = "/api/v1/admin/settlement/summary/";
    var forbidden = api.getAsPlayer(admin + "2024-01-02");
    assertThat(forbidden.status()).isEqualTo(403);
    assertSame(forbidden, api.getAsPlayer(admin + "1999-01-02"));
    assertSame(forbidden, api.getAsPlayer(admin + "nonsense"));
  }

  private static void assertSame(Reply one, Reply other) {
    assertThat(masked(other)).isEqualTo(masked(one));
  }

  /// Without what the client has asked for and how we call it.
  private static String masked(Reply reply) {
    return reply
        .body()
        .replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "")
        .replaceAll("pick \\d+", "pick");
  }
}
