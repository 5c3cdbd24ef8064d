package com.oxuniverse.application.health;

import static java.util.stream.Collectors.joining;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.queue.QueueStatus;
import java.time.Duration;
import java.util.List;

/// Dead letters are work that was not done.
record QueuesProbe(Queues queues, Duration patience) implements HealthProbe {

  @Override
  public String name() {
    return "queues";
  }

  @Override
  public List<Seen> look() {
    var all = queues.all();
    var dead = all.stream().filter(queue -> queue.dead() > 0).toList();
    if (dead.isEmpty()) {
      long waiting = all.stream().mapToLong(QueueStatus::waiting).sum();
      return List.of(
          new Seen(
              name(), State.UP, "%d messages wait in %d queues".formatted(waiting, all.size())));
    }
    var detail =
        dead.stream()
            .map(queue -> "%s has %d dead letters".formatted(queue.name(), queue.dead()))
            .collect(joining(", "));
    return List.of(new Seen(name(), State.DEGRADED, detail));
  }
}
