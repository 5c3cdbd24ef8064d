package com.oxuniverse.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets in and how far, through the real parts: HTTP, PostgreSQL, two instances of the service.
/// What is done at one of them is seen at the other.
@Tag("integration")
class AccessGameTest {

  private static final String ME = "/users/me";
  private static final String BALANCE = "/users/me/points/balance";

  @TempDir private static Path folder;

  private static PostgresServer server;
  private static Node here;
  private static Node there;
  private static String admin;

  @BeforeAll
  static void start() {
    FirstStart.copyTo(folder);
    var home = OxHome.at(folder);
    server = EmbeddedPostgresServer.start(home);
    server.createDatabaseIfAbsent(Game.DATABASE);
    var address = GameDatabase.address(server, Game.DATABASE, 4);
    here = new Node(home, address, Map.of());
    there = new Node(home, address, Map.of());
    admin = here.token("boss", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    here.close();
    there.close();
    server.close();
  }

  private static int status(Node node, String path, String credential) throws Exception {
    return node.ask("GET", path, credential, "").statusCode();
  }

  private static long id(String nickname) {
    return here.game().storage().players().find(new Nickname(nickname)).orElseThrow().id().number();
  }

  private static HttpResponse<String> manage(String nickname, String act, String body)
      throws Exception {
    var done = here.ask("POST", "/admin/users/%d/%s".formatted(id(nickname), act), admin, body);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    return done;
  }

  private static String field(String name, String body) {
    var found = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(name)).matcher(body);
    assertThat(found.find()).as("%s in %s", name, body).isTrue();
    return found.group(1);
  }

  private static String key(String token, String name, String scopes) throws Exception {
    var made =
        here.ask(
            "POST",
            "/users/me/api-keys",
            token,
            "{\"name\":\"%s\",\"scopes\":[%s]}".formatted(name, scopes));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return field("secret", made.body());
  }

  @Test
  void a_key_does_what_its_scopes_say_and_nothing_once_it_is_revoked() throws Exception {
    var token = here.token("keyed");
    var reading = key(token, "reader", "\"READ\"");
    var playing = key(token, "player", "\"PREDICT\"");

    assertThat(status(there, BALANCE, reading)).isEqualTo(200);
    assertThat(status(there, BALANCE, playing)).isEqualTo(403);
    assertThat(there.ask("DELETE", "/predictions/AAPL", reading, "").statusCode()).isEqualTo(403);
    assertThat(there.ask("DELETE", "/predictions/AAPL", playing, "").statusCode())
        .isNotIn(401, 403);
    assertThat(status(there, "/users/me/api-keys", reading))
        .as("a key makes no keys")
        .isEqualTo(403);
    assertThat(there.ask("GET", "/users/keyed", reading, "").body()).contains("\"bot\":true");

    var listed = here.ask("GET", "/users/me/api-keys", token, "").body();
    assertThat(listed).contains("reader", "player").doesNotContain(reading, playing);
    var first = Pattern.compile("\"id\":(\\d+)[^}]*\"reader\"").matcher(listed);
    assertThat(first.find()).as(listed).isTrue();
    assertThat(here.ask("DELETE", "/users/me/api-keys/" + first.group(1), token, "").statusCode())
        .isEqualTo(204);
    assertThat(status(there, BALANCE, reading)).isEqualTo(401);
  }

  @Test
  void a_suspension_holds_from_the_next_request_on_and_so_does_its_end() throws Exception {
    var token = here.token("naughty");
    var key = key(token, "bot", "\"READ\"");
    assertThat(status(there, ME, token)).isEqualTo(200);

    manage("naughty", "suspend", "{\"suspended\":true,\"reason\":\"farming\"}");
    for (var credential : new String[] {token, key}) {
      var refused = there.ask("GET", BALANCE, credential, "");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("SUSPENDED").doesNotContain("farming");
    }

    manage("naughty", "suspend", "{\"suspended\":false,\"reason\":\"explained\"}");
    assertThat(status(there, BALANCE, token)).isEqualTo(200);
    assertThat(status(there, BALANCE, key)).isEqualTo(200);
  }

  @Test
  void a_role_is_given_and_taken_while_the_token_stays() throws Exception {
    var token = here.token("rising");
    assertThat(status(there, "/admin/users", token)).isEqualTo(403);

    manage("rising", "role", "{\"role\":\"ADMIN\",\"reason\":\"helps out\"}");
    assertThat(status(there, "/admin/users", token)).isEqualTo(200);

    manage("rising", "role", "{\"role\":\"USER\",\"reason\":\"helped out\"}");
    assertThat(status(there, "/admin/users", token)).isEqualTo(403);
  }

  @Test
  void points_that_an_admin_gives_are_in_the_ledger_once() throws Exception {
    var token = here.token("lucky");
    var path = "/admin/users/%d/adjust-points".formatted(id("lucky"));
    for (var node : new Node[] {here, there}) {
      var given =
          node.ask(
              "POST",
              path,
              admin,
              "{\"delta\":250,\"reason\":\"compensation\"}",
              "Idempotency-Key",
              "ticket-17");
      assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    }
    assertThat(there.ask("GET", BALANCE, token, "").body()).contains("\"balance\":1250");
  }

  @Test
  void a_session_that_is_ended_at_one_instance_is_over_at_the_other() throws Exception {
    var phone = here.token("roaming");
    var laptop = here.token("roaming");
    assertThat(there.ask("POST", "/auth/logout", phone, "").statusCode()).isEqualTo(204);
    assertThat(status(here, ME, phone)).isEqualTo(401);
    assertThat(status(here, ME, laptop)).isEqualTo(200);

    assertThat(there.ask("POST", "/auth/logout", laptop, "{\"everywhere\":true}").statusCode())
        .isEqualTo(204);
    assertThat(status(here, ME, laptop)).isEqualTo(401);
  }

  @Test
  void what_is_somebody_elses_is_as_if_it_were_not_there() throws Exception {
    var owner = here.token("owner");
    var stranger = here.token("stranger");
    var key = key(owner, "mine", "\"READ\"");
    var keys = here.ask("GET", "/users/me/api-keys", owner, "").body();
    var keyId = Pattern.compile("\"id\":(\\d+)").matcher(keys);
    assertThat(keyId.find()).isTrue();
    var session = field("id", here.ask("GET", "/users/me/sessions", owner, "").body());

    for (var theirs :
        List.of("/users/me/api-keys/" + keyId.group(1), "/users/me/sessions/" + session)) {
      assertThat(there.ask("DELETE", theirs, stranger, "").statusCode()).as(theirs).isEqualTo(404);
    }

    assertThat(there.ask("GET", "/users/me/sessions", stranger, "").body()).doesNotContain(session);
    assertThat(there.ask("GET", "/users/me/export", stranger, "").body())
        .doesNotContain("owner", session);
    assertThat(status(there, BALANCE, key)).as("still the owner's").isEqualTo(200);
    assertThat(status(there, ME, owner)).isEqualTo(200);
  }

  @Test
  void whoever_leaves_takes_what_is_personal_along_and_leaves_the_ledger() throws Exception {
    var token = here.token("leaving");
    var id = id("leaving");
    var everything = there.ask("GET", "/users/me/export", token, "");
    assertThat(everything.statusCode()).isEqualTo(200);
    assertThat(everything.body()).contains("leaving", "SIGNUP_BONUS", "\"sessions\"");

    assertThat(here.ask("DELETE", ME, token, "").statusCode()).isEqualTo(204);

    assertThat(status(there, ME, token)).isEqualTo(401);
    assertThat(there.ask("GET", "/users/leaving", admin, "").statusCode()).isEqualTo(404);
    assertThat(there.ask("GET", "/admin/users", admin, "").body())
        .contains("deleted-" + id)
        .doesNotContain("leaving");
    assertThat(here.game().useCases().viewPoints().balance(new UserId(id)).balance())
        .isEqualTo(1_000);
    assertThat(here.token("leaving")).as("the name is free for somebody new").isNotEmpty();
  }
}
