package com.oxuniverse.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.session.Phase.Event;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {

  /// Rules 2, every pair: where an event leads, or `-` where it must not happen.
  private static final String TABLE =
      """
      SCHEDULED, OPENED,              OPEN
      SCHEDULED, CUT_OFF,             -
      SCHEDULED, SETTLEMENT_STARTED,  -
      SCHEDULED, SETTLEMENT_FINISHED, -
      SCHEDULED, CORRECTION_STARTED,  -
      OPEN,      OPENED,              -
      OPEN,      CUT_OFF,             CLOSED
      OPEN,      SETTLEMENT_STARTED,  -
      OPEN,      SETTLEMENT_FINISHED, -
      OPEN,      CORRECTION_STARTED,  -
      CLOSED,    OPENED,              -
      CLOSED,    CUT_OFF,             -
      CLOSED,    SETTLEMENT_STARTED,  SETTLING
      CLOSED,    SETTLEMENT_FINISHED, -
      CLOSED,    CORRECTION_STARTED,  -
      SETTLING,  OPENED,              -
      SETTLING,  CUT_OFF,             -
      SETTLING,  SETTLEMENT_STARTED,  -
      SETTLING,  SETTLEMENT_FINISHED, SETTLED
      SETTLING,  CORRECTION_STARTED,  -
      SETTLED,   OPENED,              -
      SETTLED,   CUT_OFF,             -
      SETTLED,   SETTLEMENT_STARTED,  -
      SETTLED,   SETTLEMENT_FINISHED, -
      SETTLED,   CORRECTION_STARTED,  SETTLING
      """;

  @ParameterizedTest
  @CsvSource(textBlock = TABLE, nullValues = "-")
  void an_event_leads_where_the_table_says_or_must_not_happen(
      Phase from, Event event, Phase expected) {
    assertThat(from.after(event)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void the_table_lists_every_phase_with_every_event_once() {
    var listed = TABLE.lines().map(line -> line.replaceAll("\\s", "").replaceAll(",[^,]*$", ""));

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Phase.values())
                .flatMap(from -> Stream.of(Event.values()).map(event -> from + "," + event))
                .toList());
  }

  @Test
  void the_only_way_back_is_from_settled_to_settling_by_a_correction() {
    for (var from : Phase.values()) {
      for (var event : Event.values()) {
        boolean back = from.after(event).filter(to -> to.compareTo(from) <= 0).isPresent();

        assertThat(back)
            .as("%s on %s", from, event)
            .isEqualTo(from == Phase.SETTLED && event == Event.CORRECTION_STARTED);
      }
    }
  }
}
