package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oxuniverse.application.events.Topic;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QueueNameTest {

  @Test
  void the_queues_are_those_of_the_specification() {
    assertThat(Arrays.stream(QueueName.values()).map(QueueName::text))
        .containsExactly(
            "ox-eod-fetch",
            "ox-settlement-compute",
            "ox-points-award.fifo",
            "ox-prediction-submitted.fifo",
            "ox-batch",
            "ox-notifications");
  }

  @Test
  void each_has_one_beside_it_for_its_dead_letters() {
    assertThat(QueueName.BATCH.deadLetters()).isEqualTo("ox-batch-dlq");
    assertThat(QueueName.POINTS_AWARD.deadLetters()).isEqualTo("ox-points-award-dlq.fifo");
  }

  @Test
  void each_topic_has_a_queue_of_its_own() {
    assertThat(Arrays.stream(Topic.values()).map(QueueName::of))
        .containsExactlyInAnyOrder(QueueName.values());
  }

  @Test
  void a_message_is_ours_for_a_second_at_least_and_twelve_hours_at_most() {
    var options = QueueOptions.DEFAULT;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withVisibility(Duration.ofMillis(999)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withVisibility(Duration.ofHours(12).plusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withWorkers(0));
  }

  @Test
  void a_secret_is_not_told() {
    assertThat(new SqsAccess.Keys("id", "secret")).asString().doesNotContain("secret");
  }
}
