package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oxuniverse.application.queue.QueueStatus;
import org.junit.jupiter.api.Test;

/// What all [Queues] keep to. There is one named `ox-batch`.
public abstract class QueuesContract {

  private static final String NAME = "ox-batch";

  protected abstract Queues queues();

  /// Puts that many messages into the queue and its dead letters, which are empty.
  protected abstract void fill(String name, int waiting, int dead);

  private QueueStatus status() {
    return queues().all().stream().filter(it -> it.name().equals(NAME)).findFirst().orElseThrow();
  }

  @Test
  void an_empty_queue_has_nothing() {
    fill(NAME, 0, 0);
    var status = status();
    assertThat(status.waiting()).isZero();
    assertThat(status.inFlight()).isZero();
    assertThat(status.delayed()).isZero();
    assertThat(status.dead()).isZero();
    assertThat(status.oldest()).isEmpty();
  }

  @Test
  void what_waits_and_what_is_dead_is_counted() {
    fill(NAME, 3, 2);
    assertThat(status().waiting()).isEqualTo(3);
    assertThat(status().dead()).isEqualTo(2);
  }

  @Test
  void only_our_own_are_there() {
    fill(NAME, 0, 0);
    assertThat(queues().has(NAME)).isTrue();
    assertThat(queues().has("ox-batch-dlq")).isFalse();
    assertThat(queues().has("")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> queues().purge("foreign"));
    assertThatIllegalArgumentException().isThrownBy(() -> queues().redrive("foreign", 1));
  }

  @Test
  void no_more_dead_letters_go_back_than_asked_for() {
    fill(NAME, 1, 13);
    assertThat(queues().redrive(NAME, 2)).isEqualTo(2);
    assertThat(status().waiting()).isEqualTo(3);
    assertThat(status().dead()).isEqualTo(11);
    assertThat(queues().redrive(NAME, 100)).isEqualTo(11);
    assertThat(status().waiting()).isEqualTo(14);
    assertThat(queues().redrive(NAME, 100)).isZero();
  }

  @Test
  void a_purge_leaves_the_dead_letters() {
    fill(NAME, 3, 2);
    queues().purge(NAME);
    assertThat(status().waiting()).isZero();
    assertThat(status().dead()).isEqualTo(2);
  }
}
