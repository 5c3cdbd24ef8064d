package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;

/// An event as it travels.
///
/// @param id by which it is known again
/// @param data a JSON object
record Envelope(String id, Topic topic, String group, Instant time, JsonNode data) {}
