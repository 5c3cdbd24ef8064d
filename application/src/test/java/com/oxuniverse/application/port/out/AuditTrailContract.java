package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.audit.NumberedAct;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [AuditTrail] keeps to.
public abstract class AuditTrailContract extends StorageContract {

  /// What was recorded, oldest first, as it is kept and not as the port reads it.
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

  @Test
  void the_trail_is_read_page_by_page_newest_first() {
    for (String target : List.of("a", "b", "c")) {
      doing(() -> storage.audit().record(act(target)));
    }

    var first = storage.audit().page(Optional.empty(), 2);
    var second = storage.audit().page(Optional.of(first.items().getLast().id()), 2);

    assertThat(first.items()).extracting(NumberedAct::act).containsExactly(act("c"), act("b"));
    assertThat(first.hasMore()).isTrue();
    assertThat(second.items()).extracting(NumberedAct::act).containsExactly(act("a"));
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void a_page_goes_on_where_it_stopped_although_more_is_recorded() {
    doing(() -> storage.audit().record(act("a")));
    doing(() -> storage.audit().record(act("b")));
    var last = storage.audit().page(Optional.empty(), 1).items().getLast().id();

    doing(() -> storage.audit().record(act("c")));

    assertThat(storage.audit().page(Optional.of(last), 9).items())
        .extracting(NumberedAct::act)
        .containsExactly(act("a"));
  }
}
