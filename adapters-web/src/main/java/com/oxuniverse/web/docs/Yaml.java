package com.oxuniverse.web.docs;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads and writes trees of maps and lists.
final class Yaml {

  private Yaml() {}

  static Map<String, Object> read(InputStream in) {
    return map(yaml(new TextualTimes()).load(in));
  }

  static String write(Map<String, Object> tree) {
    return yaml(new Resolver()).dump(tree);
  }

  /// A map below a key, made if it is missing.
  static Map<String, Object> child(Map<String, Object> parent, String key) {
    return map(parent.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>()));
  }

  /// The text of a key, empty if there is none.
  static String text(Map<String, Object> node, String key) {
    return (String) node.getOrDefault(key, "");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  /// A map in the order of the arguments: key, value, key, value …
  static Map<String, Object> node(Object... entries) {
    var node = new LinkedHashMap<String, Object>();
    for (int i = 0; i < entries.length; i += 2) {
      node.put((String) entries[i], entries[i + 1]);
    }
    return node;
  }

  /// The same tree with every text and key changed.
  static Object texts(Object tree, UnaryOperator<String> change) {
    return switch (tree) {
      case Map<?, ?> map -> {
        var changed = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> changed.put(change.apply((String) key), texts(value, change)));
        yield changed;
      }
      case List<?> list -> new ArrayList<>(list.stream().map(it -> texts(it, change)).toList());
      case String text -> change.apply(text);
      default -> tree;
    };
  }

  /// @param types tells which texts need no quotes
  private static org.yaml.snakeyaml.Yaml yaml(Resolver types) {
    var reading = new LoaderOptions();
    var writing = new DumperOptions();
    writing.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    writing.setIndicatorIndent(2);
    writing.setIndent(4);
    writing.setWidth(100);
    writing.setDereferenceAliases(true);
    return new org.yaml.snakeyaml.Yaml(
        new SafeConstructor(reading), new Representer(writing), writing, reading, types);
  }

  /// Days and instants stay the text they are.
  private static final class TextualTimes extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
