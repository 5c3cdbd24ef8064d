package com.oxuniverse.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolSettlementTest {

  /// numerapi #88: results kept moving after the round.
  @Test
  void a_revision_has_a_number_from_one_on() {
    assertThat(SymbolSettlements.revision(1).revision()).isOne();
    assertThatThrownBy(() -> SymbolSettlements.revision(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revisions start at 1, was 0");
  }

  /// Dota2-Gameplay #34876, #35097: points silently recalculated.
  @Test
  void every_revision_after_the_first_says_who_and_why() {
    assertThat(SymbolSettlements.revision(2).intervention()).contains(SymbolSettlements.byAdmin());
    assertThatThrownBy(() -> SymbolSettlements.revision(2, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revision 2 of AAPL on 2024-01-02 needs who and why");
  }

  @Test
  void a_first_revision_can_be_decided_by_hand_too() {
    var byHand = SymbolSettlements.revision(1, Optional.of(SymbolSettlements.byAdmin()));

    assertThat(byHand.intervention()).contains(SymbolSettlements.byAdmin());
  }

  @ParameterizedTest
  @CsvSource({"'', why", "' ', why", "who, ''", "who, '\t'"})
  void an_intervention_without_a_name_or_a_reason_is_none(String who, String why) {
    assertThatThrownBy(() -> new Intervention(who, why))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
