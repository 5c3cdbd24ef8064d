package com.oxuniverse.domain.prediction;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.Sessions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionGateTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN,      2024-01-02T06:00,",
    "OPEN,      2024-01-02T23:58:59.999999,",
    "OPEN,      2024-01-02T05:59:59.999999, OUTSIDE_WINDOW",
    "OPEN,      2024-01-02T23:59,           OUTSIDE_WINDOW",
    "SCHEDULED, 2024-01-02T06:00,           SESSION_CLOSED",
    "SCHEDULED, 2024-01-02T05:00,           SESSION_CLOSED",
    "CLOSED,    2024-01-02T12:00,           SESSION_CLOSED",
    "SETTLING,  2024-01-03T06:15,           SESSION_CLOSED",
    "SETTLED,   2024-01-03T07:00,           SESSION_CLOSED",
  })
  void every_act_needs_an_open_session_and_then_the_window(
      Phase phase, String korean, Refusal refusal) {
    assertThat(SessionGate.refusal(Optional.of(Sessions.in(phase)), korea(korean)))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void on_a_day_without_a_session_nobody_acts() {
    assertThat(SessionGate.refusal(Optional.empty(), korea("2024-01-01T12:00")))
        .contains(Refusal.SESSION_CLOSED);
  }
}
