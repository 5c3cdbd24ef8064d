package com.oxuniverse.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever is refused for who they are is counted, too. Every test comes from another address, and
/// five failures a minute are taken.
@MicronautTest
@Property(name = "test.limits", value = "few")
@Property(name = "test.edge", value = "proxied")
class RefusalsHttpTest {

  private static final String OWN = "/api/v1/users/me/points/balance";
  private static final String PICK = "/api/v1/predictions/AAPL";
  private static final String FOR_ADMINS = "/api/v1/admin/users";
  private static final String FOR_FRESH_ADMINS = "/api/v1/admin/settlement/correct";
  private static final String ORDER = "/api/v1/batch/session/end";
  private static final int TAKEN = 5;
  private static final AtomicInteger TESTS = new AtomicInteger();

  private final Api api;
  private final StubbedGame game;
  private final int number = TESTS.incrementAndGet();

  RefusalsHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply send(String method, String path, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.putIfAbsent("X-Forwarded-For", "192.0.2." + number);
    return api.send(method, path, all, "");
  }

  private Reply get(String path, Map<String, String> headers) {
    return send("GET", path, headers);
  }

  private String token(int user, Role role) {
    return api.tokens().mint(new UserId(number * 1_000L + user), role);
  }

  private Map<String, String> player(int user) {
    return Api.bearer(token(user, Role.USER));
  }

  /// Each time from another address.
  private Map<String, String> travelling(Map<String, String> headers, int i) {
    var all = new HashMap<>(headers);
    all.put("X-Forwarded-For", "198.51.%d.%d".formatted(number, i));
    return all;
  }

  private void guess() {
    for (int i = 0; i < TAKEN; i++) {
      assertThat(get(OWN, Api.bearer("wrong" + i)).status()).isEqualTo(401);
    }
    assertThat(get(OWN, Api.bearer("wrong")).status()).isEqualTo(429);
  }

  private static void assertNotListenedTo(Reply reply) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("RateLimit-Policy")).hasValue("\"failed-sign-in\";q=5;w=60");
  }

  private static Optional<Holder.OfSession> suspended(SessionId id) {
    return Optional.of(People.holder(id, Status.SUSPENDED, Instant.now()));
  }

  @Test
  void a_suspended_user_is_soon_not_listened_to_even_if_they_were_right_before() {
    var known = player(1);
    assertThat(get(OWN, known).status()).isEqualTo(200);
    game.sessions = RefusalsHttpTest::suspended;
    for (int i = 0; i < TAKEN; i++) {
      assertThat(get(OWN, known).code()).isEqualTo("SUSPENDED");
    }
    assertNotListenedTo(get(OWN, known));
  }

  @Test
  void a_revoked_session_is_soon_not_listened_to_even_if_it_was_right_before() {
    var known = player(1);
    assertThat(get(OWN, known).status()).isEqualTo(200);
    game.sessions = _ -> Optional.empty();
    for (int i = 0; i < TAKEN; i++) {
      assertThat(get(OWN, known).status()).isEqualTo(401);
    }
    assertNotListenedTo(get(OWN, known));
  }

  @Test
  void whoever_guesses_the_internal_token_is_soon_not_listened_to() {
    for (int i = 0; i < TAKEN; i++) {
      assertThat(send("POST", ORDER, Api.bearer("guess" + i)).status()).isEqualTo(401);
    }
    assertNotListenedTo(send("POST", ORDER, Api.bearer("guess")));
  }

  @Test
  void a_program_that_was_right_is_not_shut_out_by_a_guesser() {
    var program = Api.bearer(People.INTERNAL_TOKEN.text());
    assertThat(send("POST", ORDER, program).status()).isEqualTo(202);
    guess();
    var reply = send("POST", ORDER, program);
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("RateLimit-Policy")).hasValue("\"admin\";q=2;w=60");
  }

  @Test
  void a_page_of_anybodys_is_soon_not_listened_to() {
    var cookie = Map.of("Cookie", "ox_access=" + token(1, Role.USER));
    for (int i = 0; i < TAKEN; i++) {
      assertThat(send("POST", PICK, cookie).code()).isEqualTo("CSRF");
    }
    assertNotListenedTo(send("POST", PICK, cookie));
  }

  @Test
  void whoever_asks_for_what_is_not_theirs_is_counted_by_user_wherever_they_are() {
    var player = player(1);
    for (int i = 0; i < TAKEN; i++) {
      assertThat(get(FOR_ADMINS, travelling(player, i)).code()).isEqualTo("FORBIDDEN");
    }
    assertNotListenedTo(get(FOR_ADMINS, player));
  }

  @Test
  void whoever_asks_for_what_is_not_theirs_shuts_out_nobody_else() {
    var player = player(1);
    for (int i = 0; i < TAKEN; i++) {
      assertThat(get(FOR_ADMINS, player).code()).isEqualTo("FORBIDDEN");
    }
    assertNotListenedTo(get(OWN, player));
    assertThat(get(OWN, player(2)).status()).isEqualTo(200);
  }

  @Test
  void an_admin_whose_sign_in_is_too_old_is_counted() {
    var admin = Api.bearer(token(1, Role.ADMIN));
    game.sessions =
        id ->
            Optional.of(People.holder(id, Status.ACTIVE, Instant.now().minus(Duration.ofHours(1))));
    for (int i = 0; i < TAKEN; i++) {
      assertThat(send("POST", FOR_FRESH_ADMINS, travelling(admin, i)).code())
          .isEqualTo("SIGN_IN_TOO_OLD");
    }
    assertNotListenedTo(send("POST", FOR_FRESH_ADMINS, admin));
  }

  @Test
  void what_was_only_ever_refused_is_not_right() {
    var player = player(1);
    assertThat(get(FOR_ADMINS, player).status()).isEqualTo(403);
    guess();
    assertNotListenedTo(get(OWN, player));
  }

  @Test
  void a_session_is_known_whatever_other_cookies_come_with_it() {
    var token = token(1, Role.USER);
    assertThat(get(OWN, Map.of("Cookie", "ox_access=" + token)).status()).isEqualTo(200);
    guess();
    assertThat(get(OWN, Map.of("Cookie", "theme=dark; ox_access=" + token)).status())
        .isEqualTo(200);
    assertThat(get(OWN, Api.bearer(token)).status()).isEqualTo(200);
  }
}
