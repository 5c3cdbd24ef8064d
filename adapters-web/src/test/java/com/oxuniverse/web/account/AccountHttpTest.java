package com.oxuniverse.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.in.ExportAccount.OwnData;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.game.AccountSamples;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedAccounts;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class AccountHttpTest {

  private static final String ME = "/api/v1/users/me";

  private final Api api;
  private final StubbedGame game;
  private final StubbedAccounts.Answers accounts;

  AccountHttpTest(Api api, StubbedGame game, StubbedAccounts.Answers accounts) {
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
  void oneself_is_seen_with_points_and_slots() {
    var reply = api.getAsPlayer(ME);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("account"))
        .isEqualTo(
            reply.read(
                """
                {"id": 7, "nickname": "hana", "nicknameChosen": true, "role": "USER",
                 "language": "EN", "email": "hana@example.com", "bot": true,
                 "lastLoginAt": "2026-07-01T09:00:00Z"}
                """));
    assertThat(reply.json().get("points").get("balance").getIntValue()).isEqualTo(50);
    assertThat(reply.json().get("slots").get("slots").get("available").getIntValue()).isEqualTo(2);
    assertThat(game.asked).containsOnly(Samples.PLAYER);
  }

  @Test
  void nickname_and_language_are_changed_together_or_alone() {
    var both = "{\"nickname\": \"Hana 2\", \"language\": \"KO\"}";
    assertThat(api.asPlayer("PATCH", ME, both).status()).isEqualTo(200);
    assertThat(api.asPlayer("PATCH", ME, "{\"language\": \"EN\"}").status()).isEqualTo(200);

    assertThat(game.asked)
        .containsExactly(
            new ChangeAccount.Command(
                Samples.PLAYER, Optional.of(new Nickname("Hana 2")), Optional.of(Language.KO)),
            new ChangeAccount.Command(Samples.PLAYER, Optional.empty(), Optional.of(Language.EN)));
  }

  @Test
  void a_nickname_in_separate_letters_is_put_together() {
    var decomposed = "{\"nickname\": \"\u1112\u1161\u11ab\"}";
    assertThat(api.asPlayer("PATCH", ME, decomposed).status()).isEqualTo(200);
    assertThat(((ChangeAccount.Command) game.asked.getFirst()).nickname())
        .contains(new Nickname("한"));
  }

  @Test
  void a_change_sent_twice_under_a_key_is_made_once() {
    var body = "{\"nickname\": \"once\"}";
    var first = api.keyed("PATCH", ME, "change-once", body);
    var second = api.keyed("PATCH", ME, "change-once", body);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replay")).hasValue("true");
    assertThat(game.asked).hasSize(1);
  }

  /// Answers under a key are kept as they are.
  @Test
  void the_answer_to_a_change_holds_no_e_mail_address() {
    var reply = api.asPlayer("PATCH", ME, "{\"language\": \"EN\"}");
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"nickname": "hana", "nicknameChosen": true, "language": "EN"}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"nickname\": null}",
        "{\"nickname\": \"\"}",
        "{\"nickname\": \" x\"}",
        "{\"nickname\": \"a/b\"}",
        "{\"nickname\": \"<b>\"}",
        "{\"nickname\": \"a#1\"}",
        "{\"nickname\": \"0123456789012345678901234567890\"}",
        "{\"nickname\": \"x\", \"role\": \"ADMIN\"}",
        "{\"language\": \"en\"}",
        "{\"language\": 1}"
      })
  void what_is_no_change_is_refused(String body) {
    var reply = api.asPlayer("PATCH", ME, body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_nickname_of_somebody_else_is_a_conflict() {
    accounts.changed = ChangeAccount.NicknameTaken::new;
    var reply = api.asPlayer("PATCH", ME, "{\"nickname\": \"taken\"}");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("NICKNAME_TAKEN");
  }

  @Test
  void an_account_is_deleted_without_a_word() {
    var reply = api.asPlayer("DELETE", ME, "");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void the_last_admin_stays() {
    accounts.deleted = DeleteAccount.LastAdmin::new;
    var reply = api.asAdmin("DELETE", ME, "");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("LAST_ADMIN");
  }

  @Test
  void whoever_was_deleted_meanwhile_is_not_found() {
    accounts.own = Optional::empty;
    accounts.data = Optional::empty;
    accounts.changed = ChangeAccount.NoSuchUser::new;
    assertThat(api.getAsPlayer(ME).status()).isEqualTo(404);
    assertThat(api.getAsPlayer(ME + "/export").status()).isEqualTo(404);
    assertThat(api.asPlayer("PATCH", ME, "{\"language\": \"EN\"}").status()).isEqualTo(404);
  }

  @Test
  void an_export_holds_everything_of_ones_own_and_no_secret() {
    var reply = api.getAsPlayer(ME + "/export");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).hasValue("application/json");
    assertThat(reply.header("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
    var fields = new ArrayList<String>();
    reply.json().entries().forEach(entry -> fields.add(entry.getKey()));
    assertThat(fields)
        .containsExactly(
            "account", "identities", "sessions", "apiKeys", "slots", "predictions", "ledger");
    assertThat(reply.json().get("account").get("email").getStringValue())
        .isEqualTo("hana@example.com");
    assertThat(reply.json().get("identities").get(0).get("provider").getStringValue())
        .isEqualTo("google");
    assertThat(reply.json().get("sessions").get(0).get("device").getStringValue())
        .isEqualTo("Firefox");
    assertThat(reply.json().get("apiKeys").get(0))
        .isEqualTo(
            reply.read(
                """
                {"id": 3, "name": "my bot", "hint": "oxk_1234", "scopes": ["READ", "PREDICT"],
                 "createdAt": "2026-07-01T09:00:00Z", "expiresAt": null,
                 "lastUsedAt": "2026-07-01T09:00:00Z"}
                """));
    assertThat(reply.json().get("slots").get(0).get("taken").getIntValue()).isEqualTo(5);
    var pick = reply.json().get("predictions").get(0);
    assertThat(pick.get("prediction").get("snapshot").get("price").getStringValue())
        .isEqualTo("190.5");
    assertThat(pick.get("settlement").get("close").getStringValue()).isEqualTo("185.64");
    assertThat(reply.json().get("ledger").get(0).get("hash").getStringValue()).hasSize(64);
  }

  @Test
  void a_long_export_arrives_whole() {
    int picks = 20_000;
    accounts.data =
        () -> {
          var sample = AccountSamples.data();
          return Optional.of(
              new OwnData(
                  sample.account(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Stream.empty(),
                  IntStream.range(0, picks).mapToObj(_ -> Samples.explainedPick()),
                  Stream.empty()));
        };

    var reply = api.getAsPlayer(ME + "/export");

    assertThat(reply.json().get("predictions").size()).isEqualTo(picks);
    assertThat(reply.json().get("ledger").size()).isZero();
  }
}
