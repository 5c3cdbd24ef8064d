package com.oxuniverse.application.events;

/// A share of all groups. Whoever holds a lane publishes its events, in their order.
public record LaneId(int value) {}
