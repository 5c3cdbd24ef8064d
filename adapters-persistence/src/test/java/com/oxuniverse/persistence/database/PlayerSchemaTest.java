package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.ANSWER;
import static com.oxuniverse.persistence.database.Rows.EVENT;
import static com.oxuniverse.persistence.database.Rows.OTHER_PLAYER;
import static com.oxuniverse.persistence.database.Rows.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which players, and which events and answers for them, the database itself refuses.
@Tag("integration")
class PlayerSchemaTest {

  @RegisterExtension private final Trial trial = new Trial();

  @ParameterizedTest
  @CsvSource({"ann, ann", "ann, ANN", "Ärger, äRGER", "ÉLAN, élan"})
  void a_nickname_is_taken_in_whatever_case(String taken, String wanted) throws SQLException {
    trial.accepts(PLAYER.with("nickname", "'%s'".formatted(taken)));
    assertThat(trial.refuses(OTHER_PLAYER.with("nickname", "'%s'".formatted(wanted))))
        .isEqualTo(Refused.byUnique("users_nickname"));
    trial.accepts(OTHER_PLAYER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31})
  void a_nickname_has_1_to_30_characters(int length) throws SQLException {
    assertThat(trial.refuses(PLAYER.with("nickname", "repeat('ä', %d)".formatted(length))))
        .isEqualTo(Refused.byCheck("users", "nickname"));
    trial.accepts(PLAYER.with("nickname", "repeat('ä', 30)"), OTHER_PLAYER.with("nickname", "'b'"));
  }

  @Test
  void a_player_has_a_number_of_their_own() throws SQLException {
    trial.accepts(PLAYER);
    assertThat(trial.refuses(OTHER_PLAYER.with("id", "1")))
        .isEqualTo(Refused.byUnique("users_pkey"));
    assertThat(trial.refuses(OTHER_PLAYER.with("id", "0")))
        .isEqualTo(Refused.byCheck("users", "id"));
    trial.accepts(OTHER_PLAYER);
  }

  @Test
  void an_event_is_announced_once() throws SQLException {
    trial.accepts(EVENT);
    assertThat(trial.refuses(EVENT)).isEqualTo(Refused.byUnique("outbox_dedup"));
    trial.accepts("UPDATE outbox SET published_at = now()");
    assertThat(trial.refuses(EVENT.with("topic", "'other'")))
        .isEqualTo(Refused.byUnique("outbox_dedup"));
    trial.accepts(EVENT.with("dedup_id", "'other'"));
  }

  @Test
  void a_request_of_a_player_has_one_answer() throws SQLException {
    trial.accepts(PLAYER, OTHER_PLAYER);
    trial.accepts(ANSWER);
    assertThat(trial.refuses(ANSWER)).isEqualTo(Refused.byUnique("idempotency_keys_pkey"));
    assertThat(trial.refuses(ANSWER.with("user_id", "3")))
        .isEqualTo(Refused.byForeignKey("idempotency_keys_user_id_fkey"));
    trial.accepts(ANSWER.with("user_id", "2"), ANSWER.with("key", "'other'"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void a_key_has_1_to_255_characters(int length) throws SQLException {
    trial.accepts(PLAYER);
    assertThat(trial.refuses(ANSWER.with("key", "repeat('k', %d)".formatted(length))))
        .isEqualTo(Refused.byCheck("idempotency_keys", "key"));
    trial.accepts(ANSWER.with("key", "repeat('k', 255)"));
  }
}
