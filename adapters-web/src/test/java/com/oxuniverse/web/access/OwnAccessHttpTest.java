package com.oxuniverse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One sees, makes and ends one's own sessions and keys.
@MicronautTest
class OwnAccessHttpTest {

  private static final String SESSIONS = "/api/v1/users/me/sessions";
  private static final String KEYS = "/api/v1/users/me/api-keys";

  private final Api api;
  private final StubbedGame game;

  OwnAccessHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply create(String body) {
    return api.asPlayer("POST", KEYS, body);
  }

  @Test
  void sessions_are_shown_and_the_present_one_is_marked() {
    var other = new SessionId(UUID.fromString("0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00"));
    var own = People.session();
    game.ownSessions =
        () ->
            List.of(
                own,
                new Session(
                    other,
                    own.user(),
                    own.signIn(),
                    own.startedAt(),
                    own.lastUsedAt(),
                    own.expiresAt()));

    var items = api.getAsPlayer(SESSIONS).json().get("items");

    assertThat(items.get(0).get("current").getBooleanValue()).isTrue();
    assertThat(items.get(0).get("provider").getStringValue()).isEqualTo("google");
    assertThat(items.get(1).get("current").getBooleanValue()).isFalse();
    assertThat(items.get(1).get("id").getStringValue()).isEqualTo(other.toString());
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void a_session_of_ones_own_is_ended_and_anothers_is_not_there() {
    var path = SESSIONS + "/0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00";
    var session = new SessionId(UUID.fromString("0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00"));
    assertThat(api.asPlayer("DELETE", path, "").status()).isEqualTo(204);
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, session));

    game.ended = () -> false;
    assertThat(api.asPlayer("DELETE", path, "").code()).isEqualTo("NOT_FOUND");
    assertThat(api.asPlayer("DELETE", SESSIONS + "/7", "").code()).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void keys_are_shown_without_their_secrets() {
    var reply = api.getAsPlayer(KEYS);

    var key = reply.json().get("items").get(0);
    assertThat(key.get("name").getStringValue()).isEqualTo("my bot");
    assertThat(key.get("hint").getStringValue()).isEqualTo("oxk_Yk3q");
    assertThat(key.get("scopes").get(0).getStringValue()).isEqualTo("READ");
    assertThat(key.get("expiresAt").isNull()).isTrue();
    assertThat(reply.body()).doesNotContain(People.KEY.text());
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void the_secret_of_a_new_key_is_shown_once() {
    var reply =
        create(
            """
            {"name":"my bot","scopes":["READ","PREDICT","READ"],"expiresAt":"2030-01-02T03:04:05Z"}
            """);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
    assertThat(reply.json().get("secret").getStringValue()).isEqualTo(People.KEY.text());
    assertThat(reply.json().get("key").get("id").getLongValue()).isEqualTo(4711);
    assertThat(game.asked)
        .containsExactly(
            new CreateApiKey.Command(
                Samples.PLAYER,
                "my bot",
                Set.of(Scope.READ, Scope.PREDICT),
                Optional.of(Instant.parse("2030-01-02T03:04:05Z"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name       | {\"scopes\":[\"READ\"]}",
        "name       | {\"name\":\"\",\"scopes\":[\"READ\"]}",
        "name       | {\"name\":\" bot\",\"scopes\":[\"READ\"]}",
        "name       | {\"name\":\"a\\u0000b\",\"scopes\":[\"READ\"]}",
        "name       | {\"name\":\"a\\ud800b\",\"scopes\":[\"READ\"]}",
        "name       | {\"name\":\"123456789012345678901234567890123456789012345678901\",\"scopes\":[\"READ\"]}",
        "scopes     | {\"name\":\"bot\"}",
        "scopes     | {\"name\":\"bot\",\"scopes\":[]}",
        "scopes     | {\"name\":\"bot\",\"scopes\":\"READ\"}",
        "scopes[0]  | {\"name\":\"bot\",\"scopes\":[\"ADMIN\"]}",
        "expiresAt  | {\"name\":\"bot\",\"scopes\":[\"READ\"],\"expiresAt\":\"2030-01-02\"}",
        "expiresAt  | {\"name\":\"bot\",\"scopes\":[\"READ\"],\"expiresAt\":\"2030-01-02T03:04:05+09:00\"}",
        "expiresAt  | {\"name\":\"bot\",\"scopes\":[\"READ\"],\"expiresAt\":\"2030-02-30T03:04:05Z\"}",
        "everything | {\"name\":\"bot\",\"scopes\":[\"READ\"],\"everything\":true}"
      })
  void a_malformed_wish_for_a_key_says_what_is_wrong(String field, String body) {
    var reply = create(body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).contains(field);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_key_that_cannot_be_is_refused_with_the_reason() {
    var body = "{\"name\":\"bot\",\"scopes\":[\"READ\"]}";
    game.keyCreated = CreateApiKey.NameTaken::new;
    assertThat(create(body).code()).isEqualTo("KEY_NAME_TAKEN");
    game.keyCreated = () -> new CreateApiKey.TooMany(20);
    assertThat(create(body).code()).isEqualTo("TOO_MANY_KEYS");
    game.keyCreated = CreateApiKey.AlreadyExpired::new;
    assertThat(create(body).fields()).containsExactly("expiresAt");
    game.keyCreated = CreateApiKey.NoSuchUser::new;
    assertThat(create(body).code()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void a_key_of_ones_own_is_revoked_and_anothers_is_not_there() {
    assertThat(api.asPlayer("DELETE", KEYS + "/4711", "").status()).isEqualTo(204);
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, 4711L));

    game.keyRevoked = () -> false;
    assertThat(api.asPlayer("DELETE", KEYS + "/4711", "").code()).isEqualTo("NOT_FOUND");
    assertThat(api.asPlayer("DELETE", KEYS + "/0", "").code()).isEqualTo("INVALID_REQUEST");
  }
}
