package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.OTHER_SYMBOL;
import static com.oxuniverse.persistence.database.Rows.SESSION;
import static com.oxuniverse.persistence.database.Rows.SYMBOL;
import static com.oxuniverse.persistence.database.Rows.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which sessions and universes the database itself refuses.
@Tag("integration")
class SessionSchemaTest {

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void scheduleTheDay() throws SQLException {
    trial.accepts(SESSION);
  }

  /// Moves the session to a phase, with the times that go with it.
  private static String to(String phase) {
    return """
    UPDATE session_control SET
      phase = wanted,
      opened_at = CASE WHEN wanted >= 'OPEN' THEN now() END,
      closed_at = CASE WHEN wanted >= 'CLOSED' THEN now() END,
      settling_at = CASE WHEN wanted >= 'SETTLING' THEN now() END,
      settled_at = CASE
        WHEN wanted = 'SETTLED' THEN now()
        WHEN wanted = 'SETTLING' THEN settled_at END
    FROM (SELECT '%s'::phase) AS it (wanted)
    """
        .formatted(phase);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, SCHEDULED",
    "CLOSED, SCHEDULED",
    "CLOSED, OPEN",
    "SETTLING, SCHEDULED",
    "SETTLING, OPEN",
    "SETTLING, CLOSED",
    "SETTLED, SCHEDULED",
    "SETTLED, OPEN",
    "SETTLED, CLOSED"
  })
  void a_session_never_goes_backwards(String from, String back) throws SQLException {
    trial.accepts(to(from));
    assertThat(trial.refuses(to(back)))
        .isEqualTo(
            Refused.byTrigger(
                "session 2024-01-02 must not go from %s to %s".formatted(from, back)));
    trial.accepts(to(from));
  }

  @Test
  void a_session_goes_forwards_and_a_correction_settles_once_more() throws SQLException {
    trial.accepts(to("OPEN"));
    trial.accepts(to("CLOSED"));
    trial.accepts(to("SETTLING"));
    trial.accepts(to("SETTLED"));
    trial.accepts(to("SETTLING"));
    trial.accepts(to("SETTLED"));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, opened_at, NULL",
    "CLOSED, closed_at, NULL",
    "SETTLING, settling_at, NULL",
    "SETTLED, settled_at, NULL",
    "SCHEDULED, opened_at, now()",
    "OPEN, closed_at, now()",
    "CLOSED, settling_at, now()",
    "CLOSED, settled_at, now()"
  })
  void a_session_has_the_times_of_the_phases_it_reached_and_no_others(
      String phase, String time, String wrong) throws SQLException {
    trial.accepts(to(phase));
    assertThat(trial.refuses("UPDATE session_control SET %s = %s".formatted(time, wrong)))
        .isEqualTo(Refused.byCheck("session_control", "phase", time));
  }

  @Test
  void picks_are_taken_before_they_are_cut_off_and_settled_after() throws SQLException {
    var wednesday = SESSION.with("trading_day", WEDNESDAY);
    assertThat(trial.refuses(wednesday.with("predict_open_at", "'2024-01-02T23:59+09'")))
        .isEqualTo(Refused.byCheck("session_control", "predict_open_at", "predict_cutoff_at"));
    assertThat(trial.refuses(wednesday.with("settle_ready_at", "'2024-01-02T23:59+09'")))
        .isEqualTo(Refused.byCheck("session_control", "predict_cutoff_at", "settle_ready_at"));
    trial.accepts(wednesday);
  }

  @Test
  void a_day_has_one_session() throws SQLException {
    assertThat(trial.refuses(SESSION)).isEqualTo(Refused.byUnique("session_control_pkey"));
  }

  @Test
  void a_day_has_a_symbol_and_a_place_once() throws SQLException {
    trial.accepts(SYMBOL);
    assertThat(trial.refuses(SYMBOL.with("seq", "2")))
        .isEqualTo(Refused.byUnique("active_universe_pkey"));
    assertThat(trial.refuses(OTHER_SYMBOL.with("seq", "1")))
        .isEqualTo(Refused.byUnique("active_universe_trading_day_seq_key"));
    trial.accepts(OTHER_SYMBOL, SYMBOL.with("trading_day", WEDNESDAY));
  }

  @Test
  void symbols_swap_places_in_one_statement() throws SQLException {
    trial.accepts(SYMBOL, OTHER_SYMBOL);
    trial.accepts("UPDATE active_universe SET seq = 3 - seq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "aapl",
        "Aapl",
        "1A",
        ".A",
        "A B",
        " A",
        "A ",
        "A\n",
        "A_B",
        "É",
        "ABCDEFGHIJK"
      })
  void no_other_text_is_a_symbol(String text) throws SQLException {
    assertThat(trial.refuses(SYMBOL.with("symbol", "'%s'".formatted(text))))
        .isEqualTo(Refused.byCheck("active_universe", "symbol"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "BRK.B", "BF-B", "A1", "ABCDEFGHIJ"})
  void symbols_are_up_to_ten_capitals_digits_dots_and_dashes(String text) throws SQLException {
    trial.accepts(SYMBOL.with("symbol", "'%s'".formatted(text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 501})
  void a_universe_has_500_places(int seq) throws SQLException {
    assertThat(trial.refuses(SYMBOL.with("seq", String.valueOf(seq))))
        .isEqualTo(Refused.byCheck("active_universe", "seq"));
    trial.accepts(SYMBOL.with("seq", "1"), OTHER_SYMBOL.with("seq", "500"));
  }
}
