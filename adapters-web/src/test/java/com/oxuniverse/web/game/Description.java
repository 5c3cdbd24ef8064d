package com.oxuniverse.web.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of the interface as the server gives it.
@Singleton
public final class Description {

  private final EmbeddedServer server;
  private Optional<Map<String, Object>> document = Optional.empty();

  Description(EmbeddedServer server) {
    this.server = server;
  }

  public synchronized Map<String, Object> document() {
    if (document.isEmpty()) {
      document = Optional.of(load());
    }
    return document.get();
  }

  private Map<String, Object> load() {
    try (var in = URI.create(server.getURI() + "/openapi.yaml").toURL().openStream()) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, Object> paths() {
    return map(document().get("paths"));
  }

  /// That an answer of a described path has a described status and, if it is an error, code.
  void check(String method, String path, Reply reply) {
    operation(method, path.replaceFirst("\\?.*", ""))
        .ifPresent(operation -> {
          var responses = map(operation.get("responses"));
          var status = Integer.toString(reply.status());
          assertThat(responses).as("%s %s", method, path).containsKey(status);
          if (reply.status() >= 400) {
            assertThat(codes(responses.get(status)))
                .as("%s %s", method, path)
                .contains(reply.code());
          }
        });
  }

  /// The codes that a described error answer can have.
  public Set<String> codes(Object described) {
    var response = resolved(map(described));
    var content = map(map(response.get("content")).get("application/problem+json"));
    return map(content.get("examples")).keySet();
  }

  /// What is referred to, or the node itself.
  public Map<String, Object> resolved(Map<String, Object> node) {
    if (!(node.get("$ref") instanceof String reference)) {
      return node;
    }
    var found = document();
    for (String key : reference.substring("#/".length()).split("/", -1)) {
      found = map(found.get(key));
    }
    return found;
  }

  private Optional<Map<String, Object>> operation(String method, String path) {
    var segments = List.of(path.split("/", -1));
    return paths().entrySet().stream()
        .filter(entry -> fits(List.of(entry.getKey().split("/", -1)), segments))
        .min(Comparator.comparing(entry -> entry.getKey().contains("{")))
        .map(entry -> map(entry.getValue()).get(method.toLowerCase(Locale.ROOT)))
        .map(Description::map);
  }

  private static boolean fits(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      boolean fits =
          template.get(i).startsWith("{")
              ? !segments.get(i).isEmpty()
              : template.get(i).equals(segments.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
