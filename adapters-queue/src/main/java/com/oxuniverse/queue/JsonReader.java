package com.oxuniverse.queue;

import com.oxuniverse.queue.Unreadable.Reason;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Optional;

/// Reads the members of an object, each of the type it must have.
record JsonReader(JsonNode node) {

  JsonReader {
    if (node == null || !node.isObject()) {
      node = JsonNode.createObjectNode(Map.of());
    }
  }

  private static Unreadable malformed(String name, String type) {
    return new Unreadable(Reason.MALFORMED, "%s is no %s".formatted(name, type));
  }

  /// A text that is not empty.
  String text(String name) throws Unreadable {
    return Optional.ofNullable(node.get(name))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> malformed(name, "text"));
  }

  /// A whole number of at least 1.
  long number(String name) throws Unreadable {
    return Optional.ofNullable(node.get(name))
        .filter(JsonNode::isNumber)
        .filter(it -> it.getNumberValue() instanceof Integer || it.getNumberValue() instanceof Long)
        .map(JsonNode::getLongValue)
        .filter(it -> it >= 1)
        .orElseThrow(() -> malformed(name, "positive whole number"));
  }

  JsonNode object(String name) throws Unreadable {
    return Optional.ofNullable(node.get(name))
        .filter(JsonNode::isObject)
        .orElseThrow(() -> malformed(name, "object"));
  }
}
