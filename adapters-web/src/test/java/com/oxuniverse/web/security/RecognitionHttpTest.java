package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.Tokens;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who asks is found out anew for every request.
@MicronautTest
class RecognitionHttpTest {

  private static final String BALANCE = "/api/v1/users/me/points/balance";
  private static final String OPEN = "/api/v1/session/today";

  private final Api api;
  private final StubbedGame game;
  private final List<String> threads = new CopyOnWriteArrayList<>();

  RecognitionHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply balance(Map<String, String> headers) {
    return api.send("GET", BALANCE, headers, "");
  }

  private int status() {
    return balance(Api.bearer(api.tokens().player())).status();
  }

  @Test
  void whatever_happens_to_a_session_or_its_user_holds_from_the_next_request_on() {
    assertThat(status()).isEqualTo(200);
    game.sessions = id -> Optional.of(People.holder(id, Status.SUSPENDED, Instant.now()));
    assertThat(status()).isEqualTo(403);
    game.sessions = id -> Optional.of(People.holder(id));
    assertThat(status()).isEqualTo(200);
    game.sessions = _ -> Optional.empty();
    assertThat(status()).isEqualTo(401);
  }

  @Test
  void a_role_holds_from_the_next_request_on_whatever_the_token_was_made_with() {
    var user = new UserId(405);
    var token = Api.bearer(api.tokens().mint(user, Role.USER));
    var path = "/api/v1/admin/points/stats/2024-01-02";
    assertThat(api.send("GET", path, token, "").status()).isEqualTo(403);

    game.sessions = _ -> Optional.of(People.holder(Tokens.session(user, Role.ADMIN)));

    assertThat(api.send("GET", path, token, "").status()).isEqualTo(200);
  }

  @Test
  void a_database_that_is_away_is_no_reason_to_doubt_a_token_or_key() {
    game.sessions =
        _ -> {
          throw new TransientFailure("the database is away");
        };
    game.keys =
        _ -> {
          throw new TransientFailure("the database is away");
        };
    for (var token : List.of(api.tokens().player(), People.KEY.text())) {
      var reply = balance(Api.bearer(token));
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.code()).isEqualTo("TRY_AGAIN_LATER");
    }
    game.sessions = id -> Optional.of(People.holder(id));
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void a_failure_that_nobody_expected_is_ours_and_says_nothing() {
    game.sessions =
        _ -> {
          throw new IllegalStateException("com.oxuniverse.Secret");
        };

    assertThat(status()).isEqualTo(500);
  }

  /// The database is not waited for by a thread that serves many connections.
  @Test
  void only_a_thread_that_may_block_asks_and_only_where_it_matters() {
    game.sessions =
        id -> {
          threads.add(Thread.currentThread().getName());
          return Optional.of(People.holder(id));
        };
    for (int i = 0; i < 3; i++) {
      assertThat(status()).isEqualTo(200);
    }
    assertThat(api.getAsPlayer(OPEN).status()).isEqualTo(200);
    assertThat(api.getAsPlayer("/api/v1/no-such-path").status()).isEqualTo(404);

    assertThat(threads).hasSize(3).noneMatch(thread -> thread.contains("EventLoop"));
  }

  @Test
  void a_key_that_cannot_be_one_of_ours_is_refused_without_asking_anybody() {
    game.keys =
        _ -> {
          threads.add("asked");
          return Optional.of(People.holder(Scope.READ));
        };
    assertThat(balance(Api.bearer(People.KEY.text())).status()).isEqualTo(200);
    threads.clear();
    var key = People.KEY.text();
    for (int i = "oxk_".length(); i < key.length(); i++) {
      var other = key.charAt(i) == 'A' ? 'B' : 'A';
      var wrong = key.substring(0, i) + other + key.substring(i + 1);
      assertThat(balance(Api.bearer(wrong)).status()).as("character %d", i).isEqualTo(401);
    }
    assertThat(balance(Api.bearer(key + "A")).status()).isEqualTo(401);
    assertThat(balance(Api.bearer("oxk_")).status()).isEqualTo(401);

    assertThat(threads).isEmpty();
  }

  @Test
  void other_schemes_and_places_for_a_token_do_not_count() {
    var token = api.tokens().admin();
    for (var header :
        List.of(
            Map.entry("Authorization", token),
            Map.entry("Authorization", "Basic " + token),
            Map.entry("Authorization", "Bearer"),
            Map.entry("Authorization", "Bearer "),
            Map.entry("Cookie", "JWT=" + token),
            Map.entry("X-Access-Token", token))) {
      var reply = balance(Map.of(header.getKey(), header.getValue()));
      assertThat(reply.status()).as(header.toString()).isEqualTo(401);
    }
    assertThat(api.get(BALANCE + "?access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void the_name_of_the_scheme_may_be_written_in_any_case() {
    var header = Map.of("Authorization", "bearer " + api.tokens().player());

    assertThat(balance(header).status()).isEqualTo(200);
  }

  @Test
  void whoever_shows_a_bad_token_where_none_is_needed_is_anybody() {
    assertThat(api.send("GET", OPEN, Api.bearer("nonsense"), "").status()).isEqualTo(200);
    game.sessions = id -> Optional.of(People.holder(id, Status.SUSPENDED, Instant.now()));
    assertThat(api.getAsPlayer(OPEN).status()).isEqualTo(200);
  }
}
