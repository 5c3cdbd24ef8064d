package com.oxuniverse.web.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts right what the generator gets wrong about 3.1: it does not know that an absent value is
/// null, leaves out types, and writes examples in the old way.
final class SchemaDocs {

  private static final String OURS = "com.oxuniverse.web.";
  private static final String REF = "$ref";

  private final Map<String, BeanIntrospection<Object>> records =
      BeanIntrospector.SHARED
          .findIntrospections(bean -> bean.getBeanType().getName().startsWith(OURS))
          .stream()
          .collect(Collectors.toMap(SchemaDocs::nameOf, Function.identity()));

  private static String nameOf(BeanIntrospection<?> bean) {
    return bean.getBeanType().getSimpleName().replaceFirst("View$", "");
  }

  void complete(Map<String, Object> schemas) {
    schemas.forEach((name, schema) -> complete(name, Yaml.map(schema)));
  }

  private void complete(String name, Map<String, Object> schema) {
    if (schema.containsKey("enum")) {
      schema.putIfAbsent("type", "string");
      return;
    }
    schema.putIfAbsent("type", "object");
    var properties = Yaml.child(schema, "properties");
    properties.values().forEach(property -> modernize(Yaml.map(property)));
    var bean = records.get(name.endsWith("Page") ? "Page" : name);
    if (bean != null) {
      complete(bean, schema, properties);
    }
  }

  private static void complete(
      BeanIntrospection<?> bean, Map<String, Object> schema, Map<String, Object> properties) {
    boolean leavesOut = bean.hasAnnotation(JsonInclude.class);
    for (BeanProperty<?, ?> property : bean.getBeanProperties()) {
      var described = properties.get(property.getName());
      if (described == null) {
        continue;
      }
      boolean optional = property.asArgument().isOptional();
      if (leavesOut && (optional || Collection.class.isAssignableFrom(property.getType()))) {
        schema.computeIfPresent(
            "required", (_, names) -> without(property.getName(), (List<?>) names));
      } else if (optional) {
        properties.put(property.getName(), nullable(Yaml.map(described)));
      }
    }
  }

  private static List<?> without(String name, List<?> names) {
    return names.stream().filter(it -> !it.equals(name)).toList();
  }

  private static Map<String, Object> nullable(Map<String, Object> property) {
    var nullable = new TreeMap<>(property);
    if (property.get("type") instanceof String type) {
      nullable.put("type", List.of(type, "null"));
    } else {
      var referred = nullable.containsKey(REF) ? Map.of(REF, nullable.remove(REF)) : Map.of();
      nullable.remove("allOf");
      nullable.put("anyOf", List.of(referred, Map.of("type", "null")));
    }
    return nullable;
  }

  private static void modernize(Map<String, Object> property) {
    property.remove("exampleSetFlag");
    if (property.containsKey("properties") || property.containsKey("additionalProperties")) {
      property.putIfAbsent("type", "object");
    }
    if (property.containsKey("example")) {
      property.put("examples", List.of(property.remove("example")));
    }
    // A single reference needs no wrapping: in 3.1 it may have neighbours.
    if (property.get("allOf") instanceof List<?> parts && parts.size() == 1) {
      property.remove("allOf");
      property.putAll(Yaml.map(parts.getFirst()));
    }
  }
}
