package com.oxuniverse.persistence.database;

import static com.oxuniverse.persistence.database.Rows.CORRECTION;
import static com.oxuniverse.persistence.database.Rows.PRICE;
import static com.oxuniverse.persistence.database.Rows.SETTLEMENT;
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

/// Which settlements and closes the database itself refuses.
@Tag("integration")
class SettlementSchemaTest {

  private static final Refused ABOUT_REASON =
      Refused.byCheck("settlements", "outcome", "void_reason");

  private static final Refused ABOUT_OUTCOME =
      Refused.byCheck("settlements", "outcome", "close", "previous_close", "void_reason");

  private static final NewRow VOIDED =
      SETTLEMENT.with("outcome", "'VOID'").with("void_reason", "'ABNORMAL_MOVE'");

  private static final NewRow WITHOUT_PREVIOUS =
      SETTLEMENT.with("previous_close", "NULL").with("outcome", "NULL");

  @RegisterExtension private final Trial trial = new Trial();

  @BeforeEach
  void openTheDay() throws SQLException {
    trial.accepts(Rows.SESSION, Rows.SYMBOL, Rows.OTHER_SYMBOL);
  }

  /// Its closes contradict it as well, so that either check may speak.
  @Test
  void a_void_symbol_has_a_reason() throws SQLException {
    assertThat(trial.refuses(VOIDED.with("void_reason", "NULL"))).isIn(ABOUT_REASON, ABOUT_OUTCOME);
    trial.accepts(VOIDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'UP'", "'DOWN'", "'FLAT'", "NULL"})
  void no_symbol_but_a_void_one_has_a_reason(String outcome) throws SQLException {
    assertThat(trial.refuses(VOIDED.with("outcome", outcome))).isEqualTo(ABOUT_REASON);
    trial.accepts(VOIDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_SNAPSHOT", "BAD_SNAPSHOT", "UNCHANGED"})
  void a_picks_reason_is_none_for_a_symbol(String reason) throws SQLException {
    assertThat(trial.refuses(VOIDED.with("void_reason", "'%s'".formatted(reason))))
        .isEqualTo(Refused.byCheck("settlements", "void_reason"));
    trial.accepts(VOIDED);
  }

  @ParameterizedTest
  @CsvSource({
    "101, UP, DOWN, FLAT",
    "100.000001, UP, DOWN, FLAT",
    "99, DOWN, UP, FLAT",
    "100, FLAT, UP, DOWN"
  })
  void an_outcome_is_what_the_closes_say(String close, String right, String wrong, String alsoWrong)
      throws SQLException {
    var settlement = SETTLEMENT.with("close", close).with("previous_close", "100");
    for (String outcome : new String[] {wrong, alsoWrong}) {
      assertThat(trial.refuses(settlement.with("outcome", "'%s'".formatted(outcome))))
          .isEqualTo(ABOUT_OUTCOME);
    }
    assertThat(trial.refuses(settlement.with("outcome", "NULL"))).isEqualTo(ABOUT_OUTCOME);
    trial.accepts(settlement.with("outcome", "'%s'".formatted(right)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UP", "DOWN", "FLAT"})
  void there_is_no_outcome_without_a_close_before(String outcome) throws SQLException {
    assertThat(trial.refuses(WITHOUT_PREVIOUS.with("outcome", "'%s'".formatted(outcome))))
        .isEqualTo(ABOUT_OUTCOME);
    trial.accepts(WITHOUT_PREVIOUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "0", "-1"})
  void only_a_void_symbol_may_lack_a_close(String close) throws SQLException {
    assertThat(trial.refuses(WITHOUT_PREVIOUS.with("close", close)))
        .isEqualTo(Refused.byCheck("settlements", "close", "void_reason"));
    trial.accepts(VOIDED.with("close", close));
  }

  @Test
  void the_close_before_is_positive() throws SQLException {
    assertThat(trial.refuses(SETTLEMENT.with("previous_close", "0")))
        .isEqualTo(Refused.byCheck("settlements", "previous_close"));
    trial.accepts(SETTLEMENT.with("previous_close", "0.000001"));
  }

  @Test
  void a_correction_says_who_and_why() throws SQLException {
    trial.accepts(SETTLEMENT);
    assertThat(trial.refuses(SETTLEMENT.with("revision", "2")))
        .isEqualTo(Refused.byCheck("settlements", "revision", "decided_by"));
    assertThat(trial.refuses(CORRECTION.with("decided_why", "NULL")))
        .isEqualTo(Refused.byCheck("settlements", "decided_by", "decided_why"));
    trial.accepts(CORRECTION);
  }

  @Test
  void a_first_decision_by_hand_says_who_and_why_too() throws SQLException {
    var byHand = CORRECTION.with("revision", "1");
    for (String part : new String[] {"decided_by", "decided_why"}) {
      assertThat(trial.refuses(byHand.with(part, "NULL")))
          .isEqualTo(Refused.byCheck("settlements", "decided_by", "decided_why"));
    }
    trial.accepts(byHand);
  }

  @Test
  void a_correction_corrects_the_revision_before_it() throws SQLException {
    var before = Refused.byForeignKey("settlements_trading_day_symbol_corrects_revision_fkey");
    assertThat(trial.refuses(CORRECTION)).isEqualTo(before);
    trial.accepts(SETTLEMENT);
    assertThat(trial.refuses(CORRECTION.with("revision", "3"))).isEqualTo(before);
    assertThat(trial.refuses(CORRECTION.with("symbol", "'MSFT'"))).isEqualTo(before);
    trial.accepts(CORRECTION, CORRECTION.with("revision", "3"));
  }

  @Test
  void a_symbol_is_settled_once_a_revision() throws SQLException {
    assertThat(trial.refuses(CORRECTION.with("revision", "0")))
        .isEqualTo(Refused.byCheck("settlements", "revision"));
    trial.accepts(SETTLEMENT);
    assertThat(trial.refuses(SETTLEMENT)).isEqualTo(Refused.byUnique("settlements_pkey"));
    trial.accepts(SETTLEMENT.with("symbol", "'MSFT'"));
  }

  @Test
  void only_a_symbol_of_the_days_universe_is_settled() throws SQLException {
    assertThat(trial.refuses(SETTLEMENT.with("symbol", "'IBM'")))
        .isEqualTo(Refused.byForeignKey("settlements_trading_day_symbol_fkey"));
    trial.accepts(Rows.SYMBOL.with("trading_day", WEDNESDAY));
    assertThat(trial.refuses(SETTLEMENT.with("trading_day", WEDNESDAY)))
        .isEqualTo(Refused.byForeignKey("settlements_trading_day_fkey"));
    trial.accepts(Rows.SESSION.with("trading_day", WEDNESDAY));
    trial.accepts(SETTLEMENT.with("trading_day", WEDNESDAY));
  }

  @Test
  void a_vendor_says_a_thing_once_a_revision() throws SQLException {
    trial.accepts(PRICE);
    assertThat(trial.refuses(PRICE.with("close", "102")))
        .isEqualTo(Refused.byUnique("eod_prices_pkey"));
    assertThat(trial.refuses(PRICE.with("vendor_rev", "0")))
        .isEqualTo(Refused.byCheck("eod_prices", "vendor_rev"));
    trial.accepts(PRICE.with("vendor_rev", "2"), PRICE.with("vendor", "'other'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"split_numerator", "split_denominator"})
  void a_split_has_two_positive_numbers(String part) throws SQLException {
    for (String number : new String[] {"0", "-1"}) {
      assertThat(trial.refuses(PRICE.with(part, number)))
          .isEqualTo(Refused.byCheck("eod_prices", part));
    }
    trial.accepts(PRICE.with(part, "10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_SNAPSHOT", "BAD_SNAPSHOT", "UNCHANGED"})
  void a_picks_reason_is_none_to_object_to_a_close(String reason) throws SQLException {
    assertThat(trial.refuses(PRICE.with("objection", "'%s'".formatted(reason))))
        .isEqualTo(Refused.byCheck("eod_prices", "objection"));
    trial.accepts(PRICE.with("objection", "'ABNORMAL_MOVE'"));
  }

  @Test
  void nobody_objects_to_a_close_that_may_still_change() throws SQLException {
    var running = PRICE.with("finality", "'PROVISIONAL'");
    assertThat(trial.refuses(running.with("objection", "'MISSING_CLOSE'")))
        .isEqualTo(Refused.byCheck("eod_prices", "finality", "objection"));
    trial.accepts(running);
    trial.accepts(
        PRICE
            .with("vendor_rev", "2")
            .with("finality", "'DELISTED'")
            .with("objection", "'DELISTED'"));
  }

  @Test
  void an_answer_says_whether_it_is_final() throws SQLException {
    assertThat(trial.refuses(PRICE.with("finality", "NULL")))
        .isEqualTo(Refused.byNotNull("eod_prices", "finality"));
    assertThat(trial.refuses(PRICE.with("finality", "DEFAULT")))
        .isEqualTo(Refused.byNotNull("eod_prices", "finality"));
    trial.accepts(PRICE);
  }
}
