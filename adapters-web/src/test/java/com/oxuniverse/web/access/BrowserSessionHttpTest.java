package com.oxuniverse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.Tokens;
import com.oxuniverse.web.security.SessionAnswers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A browser goes on with its session by cookies that no script can read.
@MicronautTest
class BrowserSessionHttpTest {

  private static final String REFRESH = "/api/v1/auth/token/refresh";
  private static final String LOGOUT = "/api/v1/auth/logout";

  private final Api api;
  private final StubbedGame game;
  private final SessionAnswers answers;

  BrowserSessionHttpTest(Api api, StubbedGame game, SessionAnswers answers) {
    this.api = api;
    this.game = game;
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  /// What a browser keeps after signing in, by the cookies' names.
  private static Map<String, String> cookies(List<String> setCookies) {
    var cookies = new TreeMap<String, String>();
    setCookies.forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
    return cookies;
  }

  private static Map<String, String> cookies(Reply reply) {
    return cookies(reply.http().headers().allValues("Set-Cookie"));
  }

  private static String value(String setCookie) {
    return setCookie.substring(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
  }

  private Map<String, String> kept() {
    return cookies(api.send("POST", REFRESH, proven("any"), ""));
  }

  private static Map<String, String> proven(String proof) {
    return Map.of(
        "Cookie",
        "ox_refresh=" + People.REFRESH_TOKEN.text() + "; ox_csrf=" + proof,
        "X-CSRF-Token",
        proof);
  }

  @Test
  void refreshing_gives_new_cookies_and_no_body() {
    var reply = api.send("POST", REFRESH, proven("any"), "");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
    assertThat(game.asked).containsExactly(People.REFRESH_TOKEN);
    var cookies = cookies(reply);
    assertThat(cookies).containsOnlyKeys("ox_access", "ox_refresh", "ox_csrf");
    assertThat(cookies.get("ox_access"))
        .contains("Path=/;", "HTTPOnly", "SameSite=Lax", "Max-Age=3600")
        .doesNotContain("Domain");
    assertThat(cookies.get("ox_refresh"))
        .contains("Path=/api/v1/auth;", "HTTPOnly", "SameSite=Strict")
        .contains(People.REFRESH_TOKEN.text());
    assertThat(cookies.get("ox_csrf"))
        .contains("Path=/;", "SameSite=Lax")
        .doesNotContain("HTTPOnly");
  }

  @Test
  void the_cookies_let_the_browser_in() {
    var kept = kept();
    var access = "ox_access=" + value(kept.get("ox_access"));
    var proof = value(kept.get("ox_csrf"));
    assertThat(api.send("GET", "/api/v1/cooldown", Map.of("Cookie", access), "").status())
        .isEqualTo(200);

    game.asked.clear();
    var logout =
        api.send(
            "POST",
            LOGOUT,
            Map.of("Cookie", access + "; ox_csrf=" + proof, "X-CSRF-Token", proof),
            "");

    assertThat(logout.status()).isEqualTo(204);
    assertThat(game.asked)
        .containsExactly(List.of(Samples.PLAYER, Tokens.session(Samples.PLAYER, Role.USER)));
    assertThat(cookies(logout).values())
        .hasSize(3)
        .allMatch(cookie -> cookie.contains("Max-Age=0"));
  }

  private static void assertForgotten(Reply reply) {
    assertThat(reply.status()).isEqualTo(204);
    assertThat(cookies(reply).values()).hasSize(3).allMatch(cookie -> cookie.contains("Max-Age=0"));
  }

  @Test
  void a_browser_whose_access_token_is_gone_logs_out_by_its_refresh_token() {
    assertForgotten(api.send("POST", LOGOUT, proven("any"), ""));
    assertForgotten(api.send("POST", LOGOUT, proven("any"), "{\"everywhere\":true}"));

    assertThat(game.asked)
        .containsExactly(
            People.REFRESH_TOKEN, People.REFRESH_TOKEN, List.of("all", Samples.PLAYER));
  }

  @Test
  void logging_out_by_a_refresh_token_takes_the_proof_too() {
    var cookie = "ox_refresh=" + People.REFRESH_TOKEN.text();
    for (var headers :
        List.of(
            Map.of("Cookie", cookie),
            Map.of("Cookie", cookie + "; ox_csrf=any"),
            Map.of("Cookie", cookie + "; ox_csrf=any", "X-CSRF-Token", "other"))) {
      var reply = api.send("POST", LOGOUT, headers, "");
      assertThat(reply.code()).isEqualTo("CSRF");
      assertThat(cookies(reply)).isEmpty();
    }
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_browser_that_is_not_signed_in_any_more_forgets_as_well() {
    assertForgotten(api.send("POST", LOGOUT, Map.of(), ""));
    assertForgotten(api.send("POST", LOGOUT, Map.of("Cookie", "ox_access=expired"), ""));
    assertThat(game.asked).isEmpty();
    game.ended = () -> false;
    assertForgotten(api.send("POST", LOGOUT, proven("any"), ""));
  }

  @Test
  void no_other_site_makes_a_browser_forget() {
    var reply = api.send("POST", LOGOUT, Map.of("Sec-Fetch-Site", "cross-site"), "");

    assertThat(reply.code()).isEqualTo("CSRF");
    assertThat(cookies(reply)).isEmpty();
  }

  @Test
  void a_program_is_logged_out_by_its_token_and_never_by_cookies() {
    var headers = new TreeMap<>(proven("any"));
    headers.put("Authorization", "Bearer nonsense");

    assertThat(api.send("POST", LOGOUT, headers, "").status()).isEqualTo(204);

    assertThat(game.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
  void a_page_of_anothers_gets_nowhere_even_with_the_right_proof(String site) {
    var kept = kept();
    var proof = value(kept.get("ox_csrf"));
    var cookie = "ox_access=" + value(kept.get("ox_access")) + "; ox_csrf=" + proof;
    game.asked.clear();

    var reply =
        api.send(
            "POST",
            LOGOUT,
            Map.of("Cookie", cookie, "X-CSRF-Token", proof, "Sec-Fetch-Site", site),
            "");

    assertThat(reply.code()).isEqualTo("CSRF");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_proof_of_another_session_that_was_slipped_into_the_browser_does_not_do() {
    var access = "ox_access=" + value(kept().get("ox_access"));
    game.asked.clear();
    for (var proof : Set.of("any", "x".repeat(43))) {
      var headers = Map.of("Cookie", access + "; ox_csrf=" + proof, "X-CSRF-Token", proof);
      assertThat(api.send("POST", LOGOUT, headers, "").code()).isEqualTo("CSRF");
    }
    assertThat(game.asked).isEmpty();
  }

  @Test
  void refreshing_takes_the_proof_too() {
    var cookie = "ox_refresh=" + People.REFRESH_TOKEN.text();
    for (var headers :
        List.of(
            Map.of("Cookie", cookie),
            Map.of("Cookie", cookie + "; ox_csrf=any"),
            Map.of("Cookie", cookie, "X-CSRF-Token", "any"),
            Map.of("Cookie", cookie + "; ox_csrf=any", "X-CSRF-Token", "other"),
            Map.of("Cookie", cookie + "; ox_csrf=", "X-CSRF-Token", ""))) {
      assertThat(api.send("POST", REFRESH, headers, "").code()).isEqualTo("CSRF");
    }
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_token_that_is_worth_nothing_is_forgotten_by_the_browser() {
    game.refreshed = RefreshSession.Invalid::new;

    var reply = api.send("POST", REFRESH, proven("any"), "");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(cookies(reply).values()).hasSize(3).allMatch(cookie -> cookie.contains("Max-Age=0"));
  }

  @Test
  void without_a_body_or_a_cookie_there_is_nothing_to_go_on_with() {
    assertThat(api.send("POST", REFRESH, Map.of(), "").status()).isEqualTo(401);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_browser_that_has_signed_in_goes_on_to_its_page() {
    var response = answers.signedIn(People.started(), URI.create("/predictions?day=2024-01-02"));

    assertThat(response.code()).isEqualTo(303);
    assertThat(response.header("Location")).isEqualTo("/predictions?day=2024-01-02");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(cookies(response.getHeaders().getAll("Set-Cookie")))
        .containsOnlyKeys("ox_access", "ox_refresh", "ox_csrf");
  }
}
