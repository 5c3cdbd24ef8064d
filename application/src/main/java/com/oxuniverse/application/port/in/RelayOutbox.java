package com.oxuniverse.application.port.in;

/// Publishes what waits in the outbox, in order within a group, whichever nodes do it at once.
public interface RelayOutbox {

  /// Publishes what one free lane holds.
  ///
  /// @return how many events; 0 if no free lane had any
  int relay();
}
