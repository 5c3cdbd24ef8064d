package com.oxuniverse.application.fakes;

/// An event for the outbox.
///
/// @param groupKey events of one group are delivered in order
/// @param dedupId names what happened, so that it is told once
public record FakeEvent(String topic, String groupKey, String dedupId) {}
