package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.port.out.EventPublisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Remembers what it was given. Can be told to refuse some, or to be away.
public final class FakeEventPublisher implements EventPublisher {

  private final List<PendingEvent> published = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private boolean isAway;
  private Runnable meanwhile = () -> {};

  /// Refuses the event with this id.
  public void refuse(String id) {
    refused.add(id);
  }

  public void refuseNothing() {
    refused.clear();
  }

  public void away(boolean away) {
    isAway = away;
  }

  /// What happens whenever something is being published.
  public void meanwhile(Runnable act) {
    meanwhile = act;
  }

  /// In the order of publishing.
  public List<PendingEvent> published() {
    return List.copyOf(published);
  }

  @Override
  public List<PendingEvent> publish(LaneId lane, List<PendingEvent> events) {
    if (isAway) {
      throw new TransientFailure("the queues are away");
    }
    meanwhile.run();
    var blocked = new HashSet<String>();
    var accepted = new ArrayList<PendingEvent>();
    for (PendingEvent event : events) {
      if (refused.contains(event.id()) || blocked.contains(event.group())) {
        blocked.add(event.group());
      } else {
        accepted.add(event);
      }
    }
    published.addAll(accepted);
    return accepted;
  }
}
