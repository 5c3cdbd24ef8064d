package com.oxuniverse.application.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.events.EventWorld;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.in.OperateQueues.NoSuchQueue;
import com.oxuniverse.application.port.in.OperateQueues.NotConfirmed;
import com.oxuniverse.application.port.in.OperateQueues.Purged;
import com.oxuniverse.application.port.in.OperateQueues.Redriven;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperateQueuesTest {

  private static final Admin BOSS = new Admin(new UserId(7), new Nickname("boss"));

  private final EventWorld world = EventWorld.create();
  private final OperateQueues queues = world.play().operateQueues();

  @BeforeEach
  void fill() {
    world.queues().with("ox-batch", 4, 3).with("ox-eod-fetch", 1, 0);
  }

  private static QueueStatus status(String name, long waiting, long dead) {
    return new QueueStatus(name, waiting, 0, 0, dead, Optional.empty());
  }

  private List<AdminAct> acts() {
    return world.game().world().store().acts();
  }

  @Test
  void all_queues_are_shown() {
    assertThat(queues.all())
        .containsExactly(status("ox-batch", 4, 3), status("ox-eod-fetch", 1, 0));
  }

  @Test
  void dead_letters_go_back_to_their_queue_and_it_is_recorded_who_did_it() {
    assertThat(queues.redrive(BOSS, "ox-batch", 2, "the bug is fixed")).isEqualTo(new Redriven(2));
    assertThat(queues.all()).contains(status("ox-batch", 6, 1));
    assertThat(acts())
        .containsExactly(
            new AdminAct(
                "boss#7",
                "queue.redrive",
                "queue/ox-batch",
                "3 dead",
                "at most 2 sent back",
                "the bug is fixed",
                world.game().now()));
  }

  @Test
  void a_purge_names_the_queue_twice() {
    assertThat(queues.purge(BOSS, "ox-batch", "", "why not")).isEqualTo(new NotConfirmed());
    assertThat(queues.purge(BOSS, "ox-batch", "ox-eod-fetch", "x")).isEqualTo(new NotConfirmed());
    assertThat(acts()).isEmpty();
    assertThat(queues.purge(BOSS, "ox-batch", "ox-batch", "garbage")).isEqualTo(new Purged(4));
    assertThat(queues.all()).contains(status("ox-batch", 0, 3));
    assertThat(acts())
        .extracting(AdminAct::action, AdminAct::target, AdminAct::before, AdminAct::after)
        .containsExactly(tuple("queue.purge", "queue/ox-batch", "4 waiting", "none"));
  }

  @Test
  void there_is_nothing_to_do_to_a_queue_that_is_none_of_ours() {
    assertThat(queues.redrive(BOSS, "foreign", 1, "x")).isEqualTo(new NoSuchQueue());
    assertThat(queues.purge(BOSS, "foreign", "foreign", "x")).isEqualTo(new NoSuchQueue());
    assertThat(acts()).isEmpty();
  }

  @Test
  void at_least_one_dead_letter_is_asked_for() {
    assertThatIllegalArgumentException().isThrownBy(() -> queues.redrive(BOSS, "ox-batch", 0, "x"));
  }
}
