package com.oxuniverse.application.simulation;

import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.fakes.FakeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A queue as bad as queues may be: of what is announced it loses some and doubles some, and it
/// gives out in any order, sooner or later.
final class Messages {

  private final SimulatedGame game;
  private final List<RunId> waiting = new ArrayList<>();
  private int seen;

  Messages(SimulatedGame game) {
    this.game = game;
  }

  int size() {
    return waiting.size();
  }

  /// What was announced comes into the queue, or does not.
  void come(Chance chance) {
    for (RunId run : announced()) {
      if (chance.percent(20)) {
        game.tally.count("message lost");
        continue;
      }
      waiting.add(run);
      if (chance.percent(15)) {
        game.tally.count("message doubled");
        waiting.add(run);
      }
    }
  }

  void comeAll() {
    waiting.addAll(announced());
  }

  private List<RunId> announced() {
    var events = game.world.store().events();
    var news = events.subList(seen, events.size());
    seen = events.size();
    return news.stream()
        .filter(event -> event.topic().endsWith("-wanted"))
        .map(FakeEvent::groupKey)
        .map(run -> new RunId(Long.parseLong(run)))
        .toList();
  }

  /// Any of them.
  Optional<RunId> next(Chance chance) {
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(waiting.remove(chance.below(waiting.size())));
  }
}
