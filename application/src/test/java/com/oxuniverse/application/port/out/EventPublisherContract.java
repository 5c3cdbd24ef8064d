package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [EventPublisher] keeps to.
public abstract class EventPublisherContract {

  protected abstract EventPublisher publisher();

  /// Lets nothing be accepted but what is not this event.
  protected abstract void refuse(String id);

  protected abstract void goAway();

  /// The ids of what was accepted about a topic, in the order of each group.
  protected abstract List<String> accepted(Topic topic);

  private static final LaneId LANE = new LaneId(3);

  private static PendingEvent event(Topic topic, String group, int number) {
    return new PendingEvent(
        number, topic, group, group + ":" + number, "{}", Instant.parse("2024-01-02T01:00:00Z"));
  }

  private static List<PendingEvent> events(String group, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> event(Topic.PREDICTION_SUBMITTED, group, i))
        .toList();
  }

  private static List<String> ids(List<PendingEvent> events) {
    return events.stream().map(PendingEvent::id).toList();
  }

  @Test
  void nothing_is_published_of_nothing() {
    assertThat(publisher().publish(LANE, List.of())).isEmpty();
  }

  @Test
  void a_group_arrives_in_its_order() {
    var events = events("7", 25);
    assertThat(publisher().publish(LANE, events)).containsExactlyElementsOf(events);
    assertThat(accepted(Topic.PREDICTION_SUBMITTED)).containsExactlyElementsOf(ids(events));
  }

  @Test
  void many_groups_and_topics_are_published_together() {
    var topics = List.of(Topic.values());
    var events =
        IntStream.range(0, 60)
            .mapToObj(i -> event(topics.get(i % topics.size()), "group" + i, i))
            .toList();
    assertThat(publisher().publish(LANE, events)).containsExactlyInAnyOrderElementsOf(events);
    for (Topic topic : Topic.values()) {
      assertThat(accepted(topic))
          .containsExactlyInAnyOrderElementsOf(
              ids(events.stream().filter(it -> it.topic() == topic).toList()));
    }
  }

  @Test
  void of_a_group_nothing_is_published_behind_what_was_refused() {
    var events =
        List.of(
            event(Topic.PREDICTION_SUBMITTED, "1", 1),
            event(Topic.PREDICTION_SUBMITTED, "2", 2),
            event(Topic.PREDICTION_SUBMITTED, "1", 3),
            event(Topic.PREDICTION_SUBMITTED, "1", 4),
            event(Topic.PREDICTION_SUBMITTED, "2", 5));
    refuse("1:3");
    assertThat(ids(publisher().publish(LANE, events)))
        .containsExactlyInAnyOrder("1:1", "2:2", "2:5");
    assertThat(accepted(Topic.PREDICTION_SUBMITTED)).containsExactlyInAnyOrder("1:1", "2:2", "2:5");
  }

  @Test
  void queues_that_are_away_are_a_failure_that_may_pass() {
    goAway();
    assertThatExceptionOfType(TransientFailure.class)
        .isThrownBy(() -> publisher().publish(LANE, events("7", 1)));
  }
}
