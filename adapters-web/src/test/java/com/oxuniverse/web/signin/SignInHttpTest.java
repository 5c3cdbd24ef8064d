package com.oxuniverse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.SignInFakes.BegunSessions;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way to real OpenID providers and back.
@MicronautTest
class SignInHttpTest {

  private final EmbeddedServer server;
  private final FakeWorld world;
  private final BegunSessions sessions;
  private final StubbedGame game;
  private Browser browser;

  SignInHttpTest(EmbeddedServer server, FakeWorld world, BegunSessions sessions, StubbedGame game) {
    this.server = server;
    this.world = world;
    this.sessions = sessions;
    this.game = game;
    this.browser = browser();
  }

  private Browser browser() {
    return new Browser(URI.create("http://127.0.0.1:" + server.getPort()));
  }

  @BeforeEach
  void forget() {
    sessions.all.clear();
    sessions.meanwhile = _ -> {};
    world.unitOfWork().faultsFrom(() -> Fault.NONE);
    browser = browser();
  }

  /// Where the browser is sent to from the provider: our callback.
  private URI wayBack(String provider) {
    return Browser.location(browser.get(wayThere(provider, "")));
  }

  private URI wayThere(String provider, String query) {
    var reply = browser.get("/api/v1/auth/oauth/%s/authorize%s".formatted(provider, query));
    assertThat(reply.statusCode()).isEqualTo(302);
    return Browser.location(reply);
  }

  private HttpResponse<String> signIn(String provider, String subject, String name) {
    TestProviders.next(provider, subject, Map.of("name", name));
    return browser.get(wayBack(provider));
  }

  private static String someone() {
    return UUID.randomUUID().toString();
  }

  private void assertFailed(HttpResponse<String> reply, String error) {
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(Browser.location(reply)).hasToString("/docs?signInError=" + error);
    assertThat(sessions.all).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "kakao"})
  void a_newcomer_becomes_a_user_and_comes_back_as_the_same(String provider) {
    var subject = someone();

    var first = signIn(provider, subject, "Mina of " + provider);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(Browser.location(first)).hasToString("/docs");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(first.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    browser = browser();
    var second = signIn(provider, subject, "Mina of " + provider);
    assertThat(second.statusCode()).isEqualTo(303);

    assertThat(sessions.all).hasSize(2);
    var begun = sessions.all.getFirst();
    assertThat(sessions.all.getLast().user()).isEqualTo(begun.user());
    assertThat(begun.signIn().provider()).isEqualTo(provider);
    assertThat(begun.signIn().device()).isEqualTo("Test browser");
    assertThat(world.players().find(begun.user()).orElseThrow().nickname().text())
        .isEqualTo("Mina of " + provider);
    assertThat(world.store().ledgerOf(begun.user())).hasSize(1);
  }

  @Test
  void a_provider_is_asked_with_all_that_guards_the_way_back() {
    var asked = Browser.query(wayThere("kakao", ""));

    assertThat(asked)
        .containsOnlyKeys(
            "scope",
            "response_type",
            "client_id",
            "redirect_uri",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method")
        .containsEntry("scope", "openid profile_nickname account_email")
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProviders.CLIENT)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry(
            "redirect_uri",
            "http://127.0.0.1:%d/api/v1/auth/oauth/kakao/callback".formatted(server.getPort()));
    assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge")))
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it).matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void a_fresh_sign_in_makes_the_provider_ask_anew() {
    assertThat(Browser.query(wayThere("google", "?fresh=true")))
        .containsEntry("prompt", "login")
        .containsEntry("max_age", "0");
  }

  @Test
  void the_cookie_of_a_sign_in_is_for_us_alone_and_goes_when_it_is_over() {
    var reply = browser.get("/api/v1/auth/oauth/google/authorize");
    assertThat(reply.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches(
            "ox_sign_in_[0-9a-f]{12}=[A-Za-z0-9_-]{43}; (?=.*Max-Age=600)(?=.*Path=/)"
                + "(?=.*HTTPOnly)(?=.*SameSite=Lax).*");
    assertThat(browser.cookies()).hasSize(1);

    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    browser.get(Browser.location(browser.get(Browser.location(reply))));

    assertThat(browser.cookies()).containsOnlyKeys("ox_access", "ox_refresh", "ox_csrf");
  }

  @Test
  void the_user_comes_back_to_the_page_they_came_from() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var there = wayThere("google", "?returnTo=/app/rewards%3Fpage%3D2%23top");

    var reply = browser.get(Browser.location(browser.get(there)));

    assertThat(Browser.location(reply)).hasToString("/app/rewards?page=2#top");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https%3A%2F%2Fevil.example",
        "%2F%2Fevil.example%2Fdocs",
        "%2F%5Cevil.example",
        "%2Fdocs%0D%0ASet-Cookie%3A%20a%3Db",
        "%2Fapp%2F%252e%252E%2Fapi%2Fv1%2Fsession%2Ftoday",
        "%2Frewards",
        ""
      })
  void nobody_is_sent_anywhere_else(String returnTo) {
    var reply = browser.get("/api/v1/auth/oauth/google/authorize?returnTo=" + returnTo);

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("returnTo");
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void whoever_signs_in_again_leaves_no_session_behind() {
    game.reset();
    signIn("google", someone(), "Mina");
    assertThat(game.asked).isEmpty();
    var begun = sessions.all.getFirst();

    signIn("kakao", someone(), "Mina");

    assertThat(game.asked).containsExactly(List.of(begun.user(), new SessionId(new UUID(0, 1))));
    assertThat(sessions.all).hasSize(2);
  }

  @Test
  void whoever_comes_back_with_nothing_stays_signed_in_as_they_were() {
    signIn("google", someone(), "Mina");
    game.reset();
    var state = Browser.query(wayThere("google", "")).get("state");

    browser.get("/api/v1/auth/oauth/google/callback?error=access_denied&state=" + state);

    assertThat(game.asked).isEmpty();
  }

  @Test
  void an_unknown_provider_is_nowhere() {
    assertThat(browser.get("/api/v1/auth/oauth/demo/authorize").statusCode()).isEqualTo(404);
    assertThat(browser.get("/api/v1/auth/oauth/demo/callback?state=a&code=b").statusCode())
        .isEqualTo(404);
  }

  @Test
  void who_refuses_comes_back_and_is_told() {
    var state = Browser.query(wayThere("google", "?returnTo=/app/rewards?page=2")).get("state");

    var reply =
        browser.get("/api/v1/auth/oauth/google/callback?error=access_denied&state=" + state);

    assertThat(Browser.location(reply)).hasToString("/app/rewards?page=2&signInError=refused");
    assertThat(sessions.all).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error=server_error",
        "error=%3Cscript%3E",
        "error=",
        "code=",
        "a=b",
        "code=never-given"
      })
  void a_provider_that_errs_lets_nobody_in(String answer) {
    var state = Browser.query(wayThere("google", "")).get("state");

    assertFailed(
        browser.get("/api/v1/auth/oauth/google/callback?%s&state=%s".formatted(answer, state)),
        "provider-error");
  }

  @Test
  void a_callback_counts_once() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var there = wayThere("google", "");
    var cookies = Map.copyOf(browser.cookies());
    var back = Browser.location(browser.get(there));
    browser.get(back);
    assertThat(sessions.all).hasSize(1);
    sessions.all.clear();

    browser.cookies().putAll(cookies);

    assertFailed(browser.get(back), "expired");
  }

  @Test
  void a_code_counts_once() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var code = Browser.query(wayBackUsed()).get("code");
    sessions.all.clear();
    var state = Browser.query(wayThere("google", "")).get("state");

    assertFailed(
        browser.get("/api/v1/auth/oauth/google/callback?code=%s&state=%s".formatted(code, state)),
        "provider-error");
  }

  private URI wayBackUsed() {
    var back = wayBack("google");
    browser.get(back);
    assertThat(sessions.all).hasSize(1);
    return back;
  }

  @Test
  void a_code_of_somebody_elses_sign_in_is_worth_nothing() {
    TestProviders.next("google", someone(), Map.of("name", "Victim"));
    var victims = Browser.query(wayBack("google")).get("code");
    browser = browser();
    var state = Browser.query(wayThere("google", "")).get("state");

    assertFailed(
        browser.get(
            "/api/v1/auth/oauth/google/callback?code=%s&state=%s".formatted(victims, state)),
        "provider-error");
  }

  @Test
  void another_browsers_callback_lets_nobody_in() {
    TestProviders.next("google", someone(), Map.of("name", "Attacker"));
    var attackers = wayBack("google");
    var attacker = browser;
    browser = browser();

    assertFailed(browser.get(attackers), "expired");
    wayThere("google", "");
    assertFailed(browser.get(attackers), "expired");
    assertFailed(attacker.get(attackers), "expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?code=a", "?code=a&state=", "?code=a&state=made-up"})
  void a_callback_that_nobody_has_begun_lets_nobody_in(String query) {
    assertFailed(browser.get("/api/v1/auth/oauth/google/callback" + query), "expired");
  }

  @Test
  void one_provider_cannot_answer_for_another() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var query = wayBack("google").getRawQuery();

    assertFailed(browser.get("/api/v1/auth/oauth/kakao/callback?" + query), "provider-error");
    assertFailed(browser.get("/api/v1/auth/oauth/google/callback?" + query), "expired");
  }

  @Test
  void an_answer_that_says_it_is_another_providers_is_not_taken() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var back = wayBack("google");

    assertFailed(
        browser.get(URI.create(back + "&iss=" + TestProviders.issuer("kakao"))), "provider-error");
  }

  @Test
  void an_answer_that_says_it_is_its_providers_is_taken() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));

    browser.get(URI.create(wayBack("google") + "&iss=" + TestProviders.issuer("google")));

    assertThat(sessions.all).hasSize(1);
  }

  @Test
  void both_providers_side_by_side_in_one_browser() {
    TestProviders.next("google", someone(), Map.of("name", "Mina G"));
    TestProviders.next("kakao", someone(), Map.of("nickname", "미나"));
    var google = wayThere("google", "?returnTo=/app/one");
    var kakao = wayThere("kakao", "?returnTo=/app/two");

    var fromGoogle = browser.get(Browser.location(browser.get(google)));
    var fromKakao = browser.get(Browser.location(browser.get(kakao)));

    assertThat(Browser.location(fromGoogle)).hasToString("/app/one");
    assertThat(Browser.location(fromKakao)).hasToString("/app/two");
    assertThat(sessions.all).hasSize(2);
    assertThat(sessions.all.get(0).user()).isNotEqualTo(sessions.all.get(1).user());
  }

  @Test
  void a_suspended_user_is_told() {
    var subject = someone();
    signIn("google", subject, "Mina");
    UserId user = sessions.all.getFirst().user();
    world.store().become(user, Player.Status.SUSPENDED);
    sessions.all.clear();

    assertFailed(signIn("google", subject, "Mina"), "suspended");
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "DELETED"})
  void who_is_suspended_or_deleted_while_they_sign_in_is_told_the_same(Player.Status status) {
    sessions.meanwhile = user -> world.store().become(user, status);

    assertFailed(signIn("google", someone(), "Mina"), "suspended");

    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void a_race_that_is_lost_leads_back_to_the_page_and_leaves_the_browser_signed_in_as_it_was() {
    signIn("google", someone(), "Mina");
    game.reset();
    sessions.all.clear();
    var cookies = Map.copyOf(browser.cookies());
    sessions.meanwhile =
        _ -> {
          throw new TransientFailure("planted");
        };
    TestProviders.next("google", someone(), Map.of("name", "Sora"));
    var there = wayThere("google", "?returnTo=/app/picks");

    var reply = browser.get(Browser.location(browser.get(there)));

    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(Browser.location(reply)).hasToString("/app/picks?signInError=unavailable");
    assertThat(sessions.all).isEmpty();
    assertThat(game.asked).isEmpty();
    assertThat(browser.cookies()).isEqualTo(cookies);
  }

  @Test
  void a_sign_in_that_cannot_be_looked_up_just_now_leads_back_to_the_page_of_all() {
    TestProviders.next("google", someone(), Map.of("name", "Mina"));
    var back = wayBack("google");
    world.unitOfWork().faultsFrom(() -> Fault.LOST_RACE);

    assertFailed(browser.get(back), "unavailable");
  }

  @Test
  void a_provider_that_was_down_when_we_started_works_once_it_is_back() {
    assertThat(wayThere("late", "")).hasToString("/docs?signInError=unavailable");
    assertThat(browser.cookies()).isEmpty();

    var late = TestProviders.started(TestProviders.LATE_PORT);
    try {
      browser.get(wayBack("late"));
      assertThat(sessions.all).hasSize(1);
    } finally {
      late.shutdown();
    }
    sessions.all.clear();
    var state = Browser.query(wayThere("late", "")).get("state");
    assertFailed(
        browser.get("/api/v1/auth/oauth/late/callback?code=a&state=" + state), "unavailable");
  }

  @Test
  void who_comes_by_another_name_of_this_machine_is_sent_to_the_one_that_cookies_go_by() {
    var reply =
        browser.get(
            URI.create(
                "http://localhost:%d/api/v1/auth/oauth/google/authorize?returnTo=/app/a"
                    .formatted(server.getPort())));

    assertThat(reply.statusCode()).isEqualTo(302);
    assertThat(Browser.location(reply))
        .hasToString(
            "http://127.0.0.1:%d/api/v1/auth/oauth/google/authorize?returnTo=/app/a"
                .formatted(server.getPort()));
  }
}
