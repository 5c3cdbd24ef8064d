package com.oxuniverse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.Tokens;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A program goes on with its session by tokens in bodies.
@MicronautTest
class TokenRefreshHttpTest {

  private static final String REFRESH = "/api/v1/auth/token/refresh";
  private static final String LOGOUT = "/api/v1/auth/logout";

  private final Api api;
  private final StubbedGame game;

  TokenRefreshHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply refresh(String token) {
    return api.send("POST", REFRESH, Map.of(), "{\"refreshToken\":\"%s\"}".formatted(token));
  }

  @Test
  void a_refresh_token_swaps_for_the_next_and_an_access_token_of_the_same_session()
      throws ParseException {
    var reply = refresh(People.REFRESH_TOKEN.text());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
    assertThat(reply.header("Set-Cookie")).isEmpty();
    assertThat(reply.json().get("tokenType").getStringValue()).isEqualTo("Bearer");
    assertThat(reply.json().get("expiresIn").getIntValue()).isEqualTo(3600);
    assertThat(reply.json().get("refreshToken").getStringValue())
        .isEqualTo(People.REFRESH_TOKEN.text());
    var token = reply.json().get("accessToken").getStringValue();
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(Samples.PLAYER.toString());
    assertThat(claims.getStringClaim("sid"))
        .isEqualTo(Tokens.session(Samples.PLAYER, Role.USER).toString());
    assertThat(claims.getClaims())
        .containsOnlyKeys("iss", "aud", "sub", "sid", "auth_time", "iat", "exp", "jti");
    assertThat(api.send("GET", "/api/v1/cooldown", Api.bearer(token), "").status()).isEqualTo(200);
  }

  @Test
  void a_stolen_token_is_refused_like_any_other_and_a_suspended_user_is_told() {
    for (RefreshSession.Result result :
        List.of(new RefreshSession.Invalid(), new RefreshSession.Reused())) {
      game.refreshed = () -> result;
      var reply = refresh(People.REFRESH_TOKEN.text());
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
      assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }
    game.refreshed = RefreshSession.Suspended::new;
    assertThat(refresh(People.REFRESH_TOKEN.text()).code()).isEqualTo("SUSPENDED");
  }

  @Test
  void what_cannot_be_a_refresh_token_is_refused_without_asking_anybody() {
    var token = People.REFRESH_TOKEN.text();
    for (var wrong :
        List.of("", "x", "oxk_" + token.substring(4), token + "A", token.replace('Y', '.'))) {
      assertThat(refresh(wrong).status()).as(wrong).isEqualTo(401);
    }
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_wrong_body_is_said_to_be_wrong_and_a_failing_database_is_not_the_tokens_fault() {
    assertThat(api.send("POST", REFRESH, Map.of(), "{}").fields()).containsExactly("refreshToken");
    assertThat(api.send("POST", REFRESH, Map.of(), "[]").status()).isEqualTo(400);
    game.refreshed =
        () -> {
          throw new TransientFailure("the database is away");
        };
    assertThat(refresh(People.REFRESH_TOKEN.text()).status()).isEqualTo(503);
  }

  @Test
  void logging_out_ends_the_session_it_comes_with_or_all() {
    var session = Tokens.session(Samples.PLAYER, Role.USER);

    assertThat(api.asPlayer("POST", LOGOUT, "").status()).isEqualTo(204);
    assertThat(api.asPlayer("POST", LOGOUT, "{}").status()).isEqualTo(204);
    assertThat(api.asPlayer("POST", LOGOUT, "{\"everywhere\":true}").status()).isEqualTo(204);
    assertThat(api.asPlayer("POST", LOGOUT, "{\"everywhere\":1}").status()).isEqualTo(400);

    assertThat(game.asked)
        .containsExactly(
            List.of(Samples.PLAYER, session),
            List.of(Samples.PLAYER, session),
            List.of(Samples.PLAYER, session),
            List.of("all", Samples.PLAYER));
  }

  @Test
  void a_session_that_is_not_alive_logs_out_nobody_elsewhere() {
    game.ended = () -> false;

    assertThat(api.asPlayer("POST", LOGOUT, "{\"everywhere\":true}").status()).isEqualTo(204);

    assertThat(game.asked)
        .containsExactly(List.of(Samples.PLAYER, Tokens.session(Samples.PLAYER, Role.USER)));
  }

  @Test
  void a_key_ends_no_session_and_neither_does_what_is_no_token() {
    assertThat(api.send("POST", LOGOUT, Api.bearer(People.KEY.text()), "").code())
        .isEqualTo("FORBIDDEN");
    assertThat(api.send("POST", LOGOUT, Api.bearer("nonsense"), "").status()).isEqualTo(204);
    assertThat(game.asked).isEmpty();
  }
}
