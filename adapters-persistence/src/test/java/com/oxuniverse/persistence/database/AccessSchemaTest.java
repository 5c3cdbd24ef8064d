package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.AccessRows.IDENTITY;
import static com.oxuniverse.persistence.database.AccessRows.KEY;
import static com.oxuniverse.persistence.database.AccessRows.OTHER_ID;
import static com.oxuniverse.persistence.database.AccessRows.SESSION;
import static com.oxuniverse.persistence.database.AccessRows.STATE;
import static com.oxuniverse.persistence.database.AccessRows.SWAPPED;
import static com.oxuniverse.persistence.database.AccessRows.TOKEN;
import static com.oxuniverse.persistence.database.Rows.OTHER_PLAYER;
import static com.oxuniverse.persistence.database.Rows.PLAYER;
import static com.oxuniverse.persistence.database.Rows.hash;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which sign-ins, sessions and keys the database itself refuses.
@Tag("integration")
class AccessSchemaTest {

  private static final String TOO_SHORT = "decode(repeat('00', 31), 'hex')";

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void registerThePlayers() throws SQLException {
    trial.accepts(PLAYER, OTHER_PLAYER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACTIVE", "SUSPENDED", "DELETED"})
  void a_user_is_let_in_or_not(String status) throws SQLException {
    trial.accepts("UPDATE users SET status = '%s' WHERE id = 1".formatted(status));
  }

  @Test
  void an_address_is_sealed_by_a_key_that_is_named() throws SQLException {
    var both = Refused.byCheck("users", "email", "email_key");
    assertThat(trial.refuses("UPDATE users SET email = 'x'")).isEqualTo(both);
    assertThat(trial.refuses("UPDATE users SET email_key = 'k'")).isEqualTo(both);
    trial.accepts("UPDATE users SET email = 'x', email_key = 'k'");
  }

  @Test
  void a_language_is_one_that_we_speak() throws SQLException {
    assertThat(trial.refuses("UPDATE users SET language = 'fr'"))
        .isEqualTo(Refused.byCheck("users", "language"));
    trial.accepts("UPDATE users SET language = 'en'");
  }

  @Test
  void who_is_known_at_a_provider_is_one_user() throws SQLException {
    trial.accepts(IDENTITY);
    assertThat(trial.refuses(IDENTITY.with("user_id", "2")))
        .isEqualTo(Refused.byUnique("user_identities_pkey"));
    assertThat(trial.refuses(IDENTITY.with("subject", "'5'").with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("user_identities_user_id_fkey"));
    assertThat(trial.refuses(IDENTITY.with("subject", "''")))
        .isEqualTo(Refused.byCheck("user_identities", "subject"));
    trial.accepts(IDENTITY.with("issuer", "'https://kauth.kakao.com'"));
  }

  @Test
  void a_sign_in_that_is_under_way_is_known_by_two_hashes() throws SQLException {
    for (String hashed : new String[] {"state_hash", "browser_hash"}) {
      assertThat(trial.refuses(STATE.with(hashed, TOO_SHORT)))
          .isEqualTo(Refused.byCheck("oauth_states", hashed));
    }
    trial.accepts(STATE);
    assertThat(trial.refuses(STATE)).isEqualTo(Refused.byUnique("oauth_states_pkey"));
  }

  @Test
  void a_session_is_somebodys() throws SQLException {
    assertThat(trial.refuses(SESSION.with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("sessions_user_id_fkey"));
    trial.accepts(SESSION);
    assertThat(trial.refuses(SESSION)).isEqualTo(Refused.byUnique("sessions_pkey"));
    trial.accepts(SESSION.with("id", OTHER_ID));
  }

  @Test
  void a_session_that_has_ended_says_why() throws SQLException {
    var both = Refused.byCheck("sessions", "ended_at", "end_reason");
    assertThat(trial.refuses(SESSION.with("ended_at", "now()"))).isEqualTo(both);
    assertThat(trial.refuses(SESSION.with("end_reason", "'LOGOUT'"))).isEqualTo(both);
    trial.accepts(SESSION.with("ended_at", "now()").with("end_reason", "'LOGOUT'"));
  }

  @Test
  void a_device_says_no_more_than_can_be_shown() throws SQLException {
    assertThat(trial.refuses(SESSION.with("device", "repeat('ä', 201)")))
        .isEqualTo(Refused.byCheck("sessions", "device"));
    trial.accepts(SESSION.with("device", "repeat('ä', 200)"));
  }

  @Test
  void a_token_is_a_hash_of_a_session() throws SQLException {
    assertThat(trial.refuses(TOKEN))
        .isEqualTo(Refused.byForeignKey("refresh_tokens_session_id_fkey"));
    trial.accepts(SESSION);
    assertThat(trial.refuses(TOKEN.with("hash", TOO_SHORT)))
        .isEqualTo(Refused.byCheck("refresh_tokens", "hash"));
    trial.accepts(TOKEN);
    assertThat(trial.refuses(SWAPPED)).isEqualTo(Refused.byUnique("refresh_tokens_pkey"));
  }

  @Test
  void a_token_that_was_swapped_says_when_and_how() throws SQLException {
    trial.accepts(SESSION);
    var both = Refused.byCheck("refresh_tokens", "swapped_at", "successor_salt");
    assertThat(trial.refuses(TOKEN.with("swapped_at", "now()"))).isEqualTo(both);
    assertThat(trial.refuses(TOKEN.with("successor_salt", hash(1)))).isEqualTo(both);
    trial.accepts(SWAPPED);
  }

  @Test
  void of_a_sessions_tokens_one_is_the_last() throws SQLException {
    trial.accepts(SESSION, SWAPPED, SWAPPED.with("hash", hash(2)), TOKEN.with("hash", hash(3)));
    assertThat(trial.refuses(TOKEN.with("hash", hash(4))))
        .isEqualTo(Refused.byUnique("refresh_tokens_last"));
    trial.accepts(
        SESSION.with("id", OTHER_ID), TOKEN.with("hash", hash(4)).with("session_id", OTHER_ID));
  }

  @Test
  void tokens_go_with_their_session() throws SQLException {
    trial.accepts(SESSION, SWAPPED, TOKEN.with("hash", hash(2)));
    trial.accepts("DELETE FROM sessions");
    assertThat(trial.execute("DELETE FROM refresh_tokens")).isZero();
  }

  @Test
  void a_key_is_somebodys_and_may_do_something() throws SQLException {
    assertThat(trial.refuses(KEY.with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("api_keys_user_id_fkey"));
    assertThat(trial.refuses(KEY.with("scopes", "'{}'")))
        .isEqualTo(Refused.byCheck("api_keys", "scopes"));
    trial.accepts(KEY.with("scopes", "'{READ,PREDICT}'"));
  }

  @Test
  void a_key_is_a_hash_that_is_nobody_elses() throws SQLException {
    assertThat(trial.refuses(KEY.with("hash", TOO_SHORT)))
        .isEqualTo(Refused.byCheck("api_keys", "hash"));
    trial.accepts(KEY);
    assertThat(trial.refuses(KEY.with("user_id", "2")))
        .isEqualTo(Refused.byUnique("api_keys_hash_key"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 51})
  void a_keys_name_has_1_to_50_characters(int length) throws SQLException {
    assertThat(trial.refuses(KEY.with("name", "repeat('ä', %d)".formatted(length))))
        .isEqualTo(Refused.byCheck("api_keys", "name"));
    trial.accepts(KEY.with("name", "repeat('ä', 50)"));
  }

  @Test
  void a_users_keys_differ_in_more_than_case_until_they_are_revoked() throws SQLException {
    trial.accepts(KEY);
    var same = KEY.with("hash", hash(2)).with("name", "'éLAN'");
    assertThat(trial.refuses(same)).isEqualTo(Refused.byUnique("api_keys_name"));
    trial.accepts(same.with("user_id", "2"));
    trial.accepts("UPDATE api_keys SET revoked_at = now()");
    trial.accepts(same.with("hash", hash(3)));
  }
}
