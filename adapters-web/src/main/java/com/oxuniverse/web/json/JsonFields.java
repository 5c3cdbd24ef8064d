package com.oxuniverse.web.json;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.problem.Violation;
import com.oxuniverse.web.text.NumberText;
import com.oxuniverse.web.text.TextReader;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a body, read one by one; [#finish] reports everything that was wrong with them at
/// once.
public final class JsonFields {

  private final JsonNode object;
  private final Set<String> read = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /// Whether the field is there and not null.
  public boolean has(String name) {
    return field(name).isPresent();
  }

  /// The field as text, read by `reader`; absent if it is missing, null or wrong.
  public <T> Optional<T> optional(String name, TextReader<T> reader) {
    return field(name).flatMap(node -> parsed(name, node, reader));
  }

  /// Like [#optional], but a missing field is wrong.
  public <T> Optional<T> required(String name, TextReader<T> reader) {
    if (field(name).isEmpty()) {
      wrong(name, "is missing");
    }
    return optional(name, reader);
  }

  /// The elements of an array of texts; none if it is missing, null or wrong.
  public <T> List<T> list(String name, TextReader<T> reader) {
    var node = field(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray()) {
      wrong(name, "must be an array");
      return List.of();
    }
    var elements = new ArrayList<T>();
    int index = 0;
    for (JsonNode element : node.get().values()) {
      parsed(name + "[" + index++ + "]", element, reader).ifPresent(elements::add);
    }
    return elements;
  }

  /// A boolean; false if it is missing, null or wrong.
  public boolean flag(String name) {
    var node = field(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      wrong(name, "must be true or false");
    }
    return node.filter(JsonNode::isBoolean).map(JsonNode::getBooleanValue).orElse(false);
  }

  /// Like [#flag], but a missing one is wrong.
  public boolean requiredFlag(String name) {
    if (field(name).isEmpty()) {
      wrong(name, "is missing");
    }
    return flag(name);
  }

  /// A whole number from 1 on, such as an id; absent if it is missing, null or wrong, which all are
  /// noted.
  public Optional<Long> number(String name) {
    return number(name, NumberText::read);
  }

  /// A number as `reader` wants it; absent if it is missing, null or wrong, which all are noted.
  public <T> Optional<T> number(String name, TextReader<T> reader) {
    var node = field(name);
    if (node.isEmpty()) {
      wrong(name, "is missing");
      return Optional.empty();
    }
    // As it was written: 4711.0, 1e3 and "4711" are no ids.
    var text = node.get().isNumber() ? node.get().coerceStringValue() : "";
    return parsed(name, JsonNode.createStringNode(text), reader);
  }

  /// Notes that the field is wrong.
  public void wrong(String name, String message) {
    violations.add(new Violation(name, message));
  }

  /// @throws Rejected if any field was wrong, or one was never asked for
  public void finish() {
    for (Map.Entry<String, JsonNode> entry : object.entries()) {
      if (!read.contains(entry.getKey())) {
        wrong(shortened(entry.getKey()), "is no field of this request");
      }
    }
    if (!violations.isEmpty()) {
      throw new Rejected(Rejection.invalid(violations));
    }
  }

  private Optional<JsonNode> field(String name) {
    read.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private <T> Optional<T> parsed(String name, JsonNode node, TextReader<T> reader) {
    if (!node.isString()) {
      wrong(name, "must be a string");
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(node.getStringValue()));
    } catch (MalformedValue e) {
      wrong(name, e.what());
      return Optional.empty();
    }
  }

  /// So much of a name is repeated to whoever sent it.
  static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
