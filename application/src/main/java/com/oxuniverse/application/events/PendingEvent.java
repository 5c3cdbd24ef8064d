package com.oxuniverse.application.events;

import java.time.Instant;

/// An event on its way to a queue.
///
/// @param sequence its place in the outbox; within a group, the order in which things happened
/// @param group events of one group are delivered in order
/// @param id names what happened, so that it is told once
/// @param data a JSON object
/// @param at when it happened, by the game's clock
public record PendingEvent(
    long sequence, Topic topic, String group, String id, String data, Instant at) {}
