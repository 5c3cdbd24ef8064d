package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.queue.QueueStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Queues that only know how much is in them.
public final class FakeQueues implements Queues {

  private final Map<String, QueueStatus> queues = new LinkedHashMap<>();

  public FakeQueues with(String name, long waiting, long dead) {
    queues.put(name, new QueueStatus(name, waiting, 0, 0, dead, Optional.empty()));
    return this;
  }

  @Override
  public List<QueueStatus> all() {
    return List.copyOf(queues.values());
  }

  @Override
  public boolean has(String name) {
    return queues.containsKey(name);
  }

  @Override
  public int redrive(String name, int atMost) {
    var before = existing(name);
    int moved = (int) Math.min(atMost, before.dead());
    with(name, before.waiting() + moved, before.dead() - moved);
    return moved;
  }

  @Override
  public void purge(String name) {
    with(name, 0, existing(name).dead());
  }

  private QueueStatus existing(String name) {
    return Optional.ofNullable(queues.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no queue " + name));
  }
}
