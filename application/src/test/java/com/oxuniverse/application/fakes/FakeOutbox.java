package com.oxuniverse.application.fakes;

import com.oxuniverse.application.events.NewEvent;
import com.oxuniverse.application.port.out.Outbox;

public record FakeOutbox(FakeStore store) implements Outbox {

  @Override
  public void add(NewEvent event) {
    store.journal.requireOpen();
    store.publish(event.topic(), event.group(), event.id(), event.data(), event.at());
  }
}
