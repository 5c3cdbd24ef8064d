package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every [UnitOfWork] keeps to.
public abstract class UnitOfWorkContract extends StorageContract {

  private static final class Planted extends RuntimeException {}

  @Test
  void what_ends_well_stays_and_gives_its_result() {
    var result =
        storage
            .unitOfWork()
            .execute(() -> {
              storage.sessions().add(scheduled(TUESDAY));
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(storage.sessions().find(TUESDAY)).contains(scheduled(TUESDAY));
  }

  @Test
  void what_throws_leaves_nothing() {
    assertThatThrownBy(() ->
            doing(() -> {
              storage.sessions().add(scheduled(TUESDAY));
              throw new Planted();
            }))
        .isInstanceOf(Planted.class);

    assertThat(storage.sessions().find(TUESDAY)).isEmpty();
  }

  @Test
  void work_inside_sees_what_was_done_outside_and_fails_with_it() {
    assertThatThrownBy(() ->
            doing(() -> {
              storage.sessions().add(scheduled(TUESDAY));
              doing(() -> {
                assertThat(storage.sessions().find(TUESDAY)).isPresent();
                storage.sessions().add(scheduled(WEDNESDAY));
              });
              throw new Planted();
            }))
        .isInstanceOf(Planted.class);

    assertThat(storage.sessions().unsettled()).isEmpty();
  }

  @Test
  void a_failure_inside_that_is_swallowed_outside_commits_nothing() {
    assertThatThrownBy(() ->
            doing(() -> {
              storage.sessions().add(scheduled(TUESDAY));
              assertThatThrownBy(() ->
                      doing(() -> {
                        throw new Planted();
                      }))
                  .isInstanceOf(Planted.class);
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(storage.sessions().find(TUESDAY)).isEmpty();
  }

  @Test
  void a_lost_race_is_tried_again_from_the_outermost_beginning() {
    var attempts = new AtomicInteger();
    doing(() -> {
      assertThat(storage.sessions().find(TUESDAY)).isEmpty();
      storage.sessions().add(scheduled(TUESDAY));
      doing(() -> {
        if (attempts.incrementAndGet() < 3) {
          throw new TransientFailure("lost");
        }
      });
    });

    assertThat(attempts).hasValue(3);
    assertThat(storage.sessions().find(TUESDAY)).isPresent();
  }

  @Test
  void a_race_that_is_lost_each_time_is_told_and_leaves_nothing() {
    var attempts = new AtomicInteger();
    assertThatThrownBy(() ->
            doing(() -> {
              attempts.incrementAndGet();
              storage.sessions().add(scheduled(TUESDAY));
              throw new TransientFailure("lost");
            }))
        .isInstanceOf(TransientFailure.class);

    assertThat(attempts).hasValueBetween(2, 100);
    assertThat(storage.sessions().find(TUESDAY)).isEmpty();
  }

  @Test
  void a_failure_that_is_no_lost_race_is_not_tried_again() {
    var attempts = new AtomicInteger();
    assertThatThrownBy(() ->
            doing(() -> {
              attempts.incrementAndGet();
              throw new Planted();
            }))
        .isInstanceOf(Planted.class);

    assertThat(attempts).hasValue(1);
  }
}
