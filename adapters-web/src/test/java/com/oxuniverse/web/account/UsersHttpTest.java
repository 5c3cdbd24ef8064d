package com.oxuniverse.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.AccountSamples;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedAccounts;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Others, for players and for admins.
@MicronautTest
class UsersHttpTest {

  private static final String USERS = "/api/v1/users";
  private static final String ADMIN = "/api/v1/admin/users";
  private static final Admin BOSS = new Admin(new UserId(1), new Nickname("hana"));
  private static final UserId SEVEN = new UserId(7);

  private final Api api;
  private final StubbedGame game;
  private final StubbedAccounts.Answers accounts;

  UsersHttpTest(Api api, StubbedGame game, StubbedAccounts.Answers accounts) {
    this.api = api;
    this.game = game;
    this.accounts = accounts;
  }

  @BeforeEach
  void reset() {
    game.reset();
    accounts.reset();
  }

  @Test
  void a_profile_shows_the_record_and_nothing_private() {
    var reply = api.getAsPlayer(USERS + "/%ED%95%98%EB%82%98");
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"nickname": "hana", "bot": true, "picks": 12, "correct": 6, "incorrect": 3,
                 "voided": 1, "accuracy": "0.6667"}
                """));
    assertThat(game.asked).containsExactly(new Nickname("하나"));
  }

  @Test
  void nobody_is_not_found() {
    accounts.profile = Optional::empty;
    assertThat(api.getAsPlayer(USERS + "/nobody").code()).isEqualTo("NOT_FOUND");
    assertThat(api.getAsPlayer(USERS + "/a%2Fb").status()).isEqualTo(400);
  }

  @Test
  void a_search_is_read_page_by_page() {
    var longest = new Nickname("가".repeat(30));
    accounts.found = () -> new Slice<>(List.of(new FoundPlayer(longest, false)), true);
    var first = api.getAsPlayer(USERS + "?query=%EA%B0%80&limit=1");
    assertThat(first.status()).isEqualTo(200);
    var cursor = first.json().get("nextCursor").getStringValue();

    var second = api.getAsPlayer(USERS + "?query=%EA%B0%80&limit=1&cursor=" + cursor);

    assertThat(second.status()).isEqualTo(200);
    assertThat(game.asked)
        .containsExactly(List.of("가", Optional.empty(), 1), List.of("가", Optional.of(longest), 1));
  }

  @Test
  void without_a_query_all_are_found() {
    assertThat(api.getAsPlayer(USERS).status()).isEqualTo(200);
    assertThat(game.asked).containsExactly(List.of("", Optional.empty(), 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%0A", "0123456789012345678901234567890"})
  void a_query_that_nobody_could_be_called_is_refused(String query) {
    var reply = api.getAsPlayer(USERS + "?query=" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("query");
  }

  @Test
  void users_are_listed_for_admins() {
    var reply = api.getAsAdmin(ADMIN + "?role=ADMIN&userStatus=SUSPENDED&limit=3");
    assertThat(reply.json().get("items").get(0))
        .isEqualTo(
            reply.read(
                """
                {"id": 7, "nickname": "hana", "role": "USER", "status": "SUSPENDED",
                 "bot": false, "balance": 1050, "lastLoginAt": null}
                """));
    var filter =
        new UserFilter(Optional.of(Player.Role.ADMIN), Optional.of(Player.Status.SUSPENDED));
    assertThat(game.asked).containsExactly(List.of(filter, Optional.empty(), 3));
  }

  @Test
  void the_next_page_of_users_begins_behind_the_last_one() {
    accounts.users = () -> new Slice<>(List.of(AccountSamples.user(7)), true);
    var cursor = api.getAsAdmin(ADMIN).json().get("nextCursor").getStringValue();
    assertThat(api.getAsAdmin(ADMIN + "?cursor=" + cursor).status()).isEqualTo(200);
    assertThat(game.asked.getLast()).isEqualTo(List.of(UserFilter.ALL, Optional.of(SEVEN), 50));
  }

  @Test
  void roles_and_suspensions_are_ordered_with_a_reason() {
    var role = "{\"role\": \"ADMIN\", \"reason\": \"helps\"}";
    var suspension = "{\"suspended\": false, \"reason\": \"was a mistake\"}";
    assertThat(api.asAdmin("POST", ADMIN + "/7/role", role).status()).isEqualTo(200);
    assertThat(api.asAdmin("POST", ADMIN + "/7/suspend", suspension).status()).isEqualTo(200);
    assertThat(game.asked)
        .containsExactly(
            new ChangeStanding.Command(
                BOSS, SEVEN, new ChangeStanding.ToRole(Player.Role.ADMIN), "helps"),
            new ChangeStanding.Command(
                BOSS, SEVEN, new ChangeStanding.ToSuspended(false), "was a mistake"));
  }

  @Test
  void points_are_adjusted_under_the_clients_key() {
    var body = "{\"delta\": -500, \"reason\": \"a mistake\"}";
    var headers =
        Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", "adjust-1");
    var first = api.send("POST", ADMIN + "/7/adjust-points", headers, body);
    var second = api.send("POST", ADMIN + "/7/adjust-points", headers, body);
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(game.asked)
        .containsExactly(
            new AdjustPoints.Command(BOSS, SEVEN, -500, Optional.of("adjust-1"), "a mistake"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "role; {\"role\": \"ADMIN\"}",
        "role; {\"role\": \"KING\", \"reason\": \"x\"}",
        "role; {\"role\": \"ADMIN\", \"reason\": \" \"}",
        "suspend; {\"reason\": \"x\"}",
        "suspend; {\"suspended\": \"true\", \"reason\": \"x\"}",
        "suspend; {\"suspended\": true}",
        "adjust-points; {\"delta\": 0, \"reason\": \"x\"}",
        "adjust-points; {\"delta\": 1.5, \"reason\": \"x\"}",
        "adjust-points; {\"delta\": 1e3, \"reason\": \"x\"}",
        "adjust-points; {\"delta\": \"5\", \"reason\": \"x\"}",
        "adjust-points; {\"delta\": 1000000001, \"reason\": \"x\"}",
        "adjust-points; {\"delta\": -99999999999999999999, \"reason\": \"x\"}",
        "adjust-points; {\"delta\": 5}"
      })
  void an_order_that_is_not_well_formed_is_refused(String act, String body) {
    var reply = api.asAdmin("POST", ADMIN + "/7/" + act, body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void what_the_rules_forbid_is_told() {
    var role = "{\"role\": \"USER\", \"reason\": \"x\"}";
    assertThat(refusal("role", role, new ChangeStanding.OnOneself())).isEqualTo("NOT_ON_ONESELF");
    assertThat(refusal("role", role, new ChangeStanding.AdminNoMore())).isEqualTo("FORBIDDEN");
    assertThat(refusal("role", role, new ChangeStanding.NoSuchUser())).isEqualTo("NOT_FOUND");
    assertThat(refusal(new AdjustPoints.NotEnough(3))).isEqualTo("INSUFFICIENT_POINTS");
    assertThat(refusal(new AdjustPoints.KeyReused())).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(refusal(new AdjustPoints.NoSuchUser())).isEqualTo("NOT_FOUND");
    assertThat(refusal(new AdjustPoints.OnOneself())).isEqualTo("NOT_ON_ONESELF");
    assertThat(refusal(new AdjustPoints.AdminNoMore())).isEqualTo("FORBIDDEN");
  }

  private String refusal(String act, String body, ChangeStanding.Result result) {
    accounts.standing = () -> result;
    return api.asAdmin("POST", ADMIN + "/7/" + act, body).code();
  }

  private String refusal(AdjustPoints.Result result) {
    accounts.adjusted = () -> result;
    return api.asAdmin("POST", ADMIN + "/7/adjust-points", "{\"delta\": -5, \"reason\": \"x\"}")
        .code();
  }
}
