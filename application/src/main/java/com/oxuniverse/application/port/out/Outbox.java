package com.oxuniverse.application.port.out;

import com.oxuniverse.application.events.NewEvent;

/// Where events are written that are to be told if, and only if, their cause is committed.
public interface Outbox {

  /// Adds the event; one with the same id that is there already stays as it is. Call inside the
  /// [UnitOfWork] of the cause.
  void add(NewEvent event);
}
