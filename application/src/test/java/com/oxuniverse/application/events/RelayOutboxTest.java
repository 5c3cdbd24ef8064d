package com.oxuniverse.application.events;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.events.NewEvent.JobWanted;
import com.oxuniverse.application.fakes.FakeOutbox;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayOutboxTest {

  private final EventWorld world = EventWorld.create();
  private UserId ann;

  @BeforeEach
  void letAnnPlay() {
    ann = world.game().opened(TUESDAY).player("ann");
  }

  private String picked(UserId user, Symbol symbol) {
    return "prediction-submitted:" + world.game().pick(user, symbol, UP).pick().id();
  }

  private int relayAll() {
    int all = 0;
    for (int some = world.play().relayOutbox().relay();
        some > 0;
        some = world.play().relayOutbox().relay()) {
      all += some;
    }
    return all;
  }

  @Test
  void an_empty_outbox_publishes_nothing() {
    assertThat(world.play().relayOutbox().relay()).isZero();
  }

  @Test
  void what_waits_is_published_once_and_in_order() {
    var first = picked(ann, AAPL);
    var second = picked(ann, MSFT);
    assertThat(relayAll()).isEqualTo(2);
    assertThat(world.publisher().published())
        .extracting(PendingEvent::id)
        .containsExactly(first, second);
    assertThat(relayAll()).isZero();
    assertThat(world.lanes().backlog().events()).isZero();
  }

  @Test
  void what_the_queues_do_not_accept_stays_and_so_does_what_is_behind_it_in_its_group() {
    var first = picked(ann, AAPL);
    var second = picked(ann, MSFT);
    world.publisher().refuse(first);
    assertThat(relayAll()).isZero();
    assertThat(world.lanes().backlog().events()).isEqualTo(2);

    world.publisher().refuseNothing();
    assertThat(relayAll()).isEqualTo(2);
    assertThat(world.publisher().published())
        .extracting(PendingEvent::id)
        .containsExactly(first, second);
  }

  @Test
  void while_the_queues_are_away_everything_stays_and_the_lane_is_free() {
    var event = picked(ann, AAPL);
    world.publisher().away(true);
    assertThatThrownBy(() -> world.play().relayOutbox().relay())
        .isInstanceOf(TransientFailure.class);
    world.publisher().away(false);
    assertThat(world.play().relayOutbox().relay()).isEqualTo(1);
    assertThat(world.publisher().published()).extracting(PendingEvent::id).containsExactly(event);
  }

  @Test
  void two_who_relay_at_once_publish_each_event_once() {
    var _ = picked(ann, AAPL);
    world.publisher().meanwhile(() -> assertThat(world.play().relayOutbox().relay()).isZero());
    assertThat(world.play().relayOutbox().relay()).isEqualTo(1);
    assertThat(world.publisher().published()).hasSize(1);
  }

  private static JobRun run(int i) {
    return new JobRun(
        new RunId(1),
        Job.CLEANUP,
        TradingDay.parse(TUESDAY),
        Trigger.SCHEDULE,
        RunStatus.QUEUED,
        EventWorld.NOW,
        0,
        EventWorld.NOW.plusSeconds(i),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /// Events of one group.
  private void announce(int events) {
    var outbox = new FakeOutbox(world.game().world().store());
    world
        .game()
        .world()
        .unitOfWork()
        .execute(() -> {
          IntStream.range(0, events)
              .forEach(i -> outbox.add(new JobWanted(run(i), world.game().now())));
          return events;
        });
  }

  @Test
  void however_much_waits_is_published_by_and_by_and_in_order() {
    int events = 9 * RelayOutboxService.AT_ONCE + 1;
    announce(events);
    assertThat(world.play().relayOutbox().relay())
        .as("one turn is not for ever")
        .isLessThan(events);
    assertThat(relayAll()).isPositive();
    assertThat(world.publisher().published())
        .hasSize(events)
        .isSortedAccordingTo(Comparator.comparingLong(PendingEvent::sequence));
  }

  @Test
  void who_has_lost_the_lane_goes_no_further() {
    announce(RelayOutboxService.AT_ONCE + 1);
    world
        .publisher()
        .meanwhile(() -> {
          world.wallClock().advance(Duration.ofMinutes(1));
          assertThat(world.lanes().take("another", Duration.ofMinutes(1))).isPresent();
        });
    assertThat(world.play().relayOutbox().relay()).isEqualTo(RelayOutboxService.AT_ONCE);
    assertThat(world.lanes().backlog().events()).isEqualTo(1);
    assertThat(world.play().relayOutbox().relay()).as("the other holds it").isZero();
  }
}
