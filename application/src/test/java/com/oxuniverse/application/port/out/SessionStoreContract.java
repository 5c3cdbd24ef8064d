package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.opened;
import static com.oxuniverse.application.port.out.Scene.scheduled;
import static com.oxuniverse.application.port.out.Scene.settled;
import static com.oxuniverse.application.port.out.Scene.settling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.domain.session.Phase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [SessionStore] keeps to.
public abstract class SessionStoreContract extends StorageContract {

  private SessionStore sessions() {
    return storage.sessions();
  }

  @Test
  void a_session_is_found_as_it_was_stored_in_every_phase() {
    var closed = settling(TUESDAY).closedAt().orElseThrow();
    sessions().add(scheduled(TUESDAY));
    Stream.of(
            scheduled(TUESDAY),
            opened(TUESDAY),
            opened(TUESDAY).on(Phase.Event.CUT_OFF, closed).orElseThrow(),
            settling(TUESDAY),
            settled(TUESDAY))
        .forEach(session -> {
          sessions().update(session);
          assertThat(sessions().find(TUESDAY)).contains(session);
        });
  }

  @Test
  void a_day_that_was_never_prepared_has_no_session() {
    assertThat(sessions().find(TUESDAY)).isEmpty();
    doing(() -> assertThat(sessions().lock(TUESDAY)).isEmpty());
    assertThatIllegalStateException().isThrownBy(() -> sessions().update(opened(TUESDAY)));
  }

  @Test
  void adding_a_session_again_changes_nothing() {
    sessions().add(opened(TUESDAY));
    sessions().add(scheduled(TUESDAY));
    assertThat(sessions().find(TUESDAY)).contains(opened(TUESDAY));
  }

  @Test
  void a_correction_goes_back_to_settling_and_keeps_the_first_times() {
    sessions().add(settled(TUESDAY));
    var again =
        settled(TUESDAY)
            .on(Phase.Event.CORRECTION_STARTED, settled(WEDNESDAY).settledAt().orElseThrow())
            .orElseThrow();
    sessions().update(again);
    assertThat(sessions().find(TUESDAY)).contains(again);
  }

  @Test
  void unsettled_are_all_but_the_settled_oldest_first() {
    var monday = TUESDAY.plusDays(-1);
    sessions().add(opened(WEDNESDAY));
    sessions().add(settled(monday));
    sessions().add(settling(TUESDAY));
    assertThat(sessions().unsettled()).containsExactly(settling(TUESDAY), opened(WEDNESDAY));
  }

  @Test
  void a_lock_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> sessions().lock(TUESDAY));
  }

  @Test
  void of_many_who_open_a_day_under_its_lock_one_does() {
    sessions().add(scheduled(TUESDAY));
    var openings =
        Crowd.of(
            16,
            _ ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      var before = sessions().lock(TUESDAY).orElseThrow();
                      boolean isFirst = before.phase() == Phase.SCHEDULED;
                      if (isFirst) {
                        sessions().update(opened(TUESDAY));
                      }
                      return isFirst;
                    }));
    assertThat(openings).containsOnlyOnce(true);
  }
}
