package com.oxuniverse.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.slots.SlotRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class GameRulesTest {

  @Test
  void the_defaults_are_those_of_the_written_rules() {
    assertThat(GameRules.DEFAULT)
        .isEqualTo(
            new GameRules(
                new Timetable(
                    LocalTime.of(5, 30),
                    LocalTime.of(6, 0),
                    LocalTime.of(23, 59),
                    Duration.ofMinutes(15),
                    LockPicksAt.CUTOFF),
                new SlotRules(3, 7, Duration.ofMinutes(5)),
                new SettlementRules(
                    new BigDecimal("0.30"), new BigDecimal("0.005"), 5, Duration.ofHours(6)),
                new PointRules(1000, 50)));
  }

  @Test
  void versions_of_the_rules_start_at_one() {
    assertThat(new RulesVersion(1, GameRules.DEFAULT).number()).isOne();
    assertThatThrownBy(() -> new RulesVersion(0, GameRules.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }
}
