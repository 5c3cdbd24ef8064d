package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.audit.AdminAct;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [AuditTrail] keeps to.
public abstract class AuditTrailContract extends StorageContract {

  /// What was recorded, oldest first: the port itself cannot be read.
  protected abstract List<AdminAct> recorded();

  private static AdminAct act(String target) {
    return new AdminAct(
        "boss",
        "settlement.correct",
        target,
        "close 1",
        "close 2",
        "vendor's typo",
        Scene.at("12:00"));
  }

  @Test
  void acts_are_kept_in_order_as_they_were_told() {
    doing(() -> storage.audit().record(act("2024-01-02/AAPL")));
    doing(() -> storage.audit().record(act("2024-01-02/MSFT")));
    assertThat(recorded()).containsExactly(act("2024-01-02/AAPL"), act("2024-01-02/MSFT"));
  }

  @Test
  void an_act_that_fails_was_not_done() {
    assertThatThrownBy(() ->
            doing(() -> {
              storage.audit().record(act("2024-01-02/AAPL"));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(recorded()).isEmpty();
  }

  @Test
  void recording_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> storage.audit().record(act("x")));
  }
}
