package com.oxuniverse.web.docs;

import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The description of this interface: what the compiler generated of paths, parameters and bodies,
/// completed by every error that a route can answer with. Those follow from its declaration, so
/// they are not written down a second time.
@Singleton
final class OpenApiDocument {

  private static final String GENERATED = "/META-INF/swagger/openapi.yml";

  private final Router router;

  OpenApiDocument(Router router) {
    this.router = router;
  }

  String yaml() {
    var document = Yaml.map(Yaml.texts(generated(), OpenApiDocument::tidied));
    var components = Yaml.child(document, "components");
    new SchemaDocs().complete(Yaml.child(components, "schemas"));
    components.put("responses", ProblemDocs.responses());
    components.put("examples", ProblemDocs.examples());
    var paths = Yaml.child(document, "paths");
    routes().forEach(route -> complete(paths, route));
    return Yaml.write(document);
  }

  /// Each once, although the router names some twice.
  private Collection<Route> routes() {
    return router
        .uriRoutes()
        .map(Route::new)
        .collect(Collectors.toMap(Route::name, Function.identity(), (one, _) -> one))
        .values();
  }

  private static Map<String, Object> generated() {
    try (InputStream in =
        Objects.requireNonNull(
            OpenApiDocument.class.getResourceAsStream(GENERATED), "the build makes " + GENERATED)) {
      return Yaml.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Clients need not know that our side of a thing is called its view; and the generator escapes
  /// the Markdown it was given.
  private static String tidied(String text) {
    return text.replaceAll("\\bPage_(\\w+)View_", "$1Page")
        .replaceAll("\\b(\\w+)View\\b", "$1")
        .replace("\\`", "`");
  }

  private static void complete(Map<String, Object> paths, Route route) {
    if (paths.get(route.path()) instanceof Map<?, ?> path
        && path.get(route.method()) instanceof Map<?, ?> operation) {
      OperationDocs.complete(Yaml.map(operation), route);
    }
  }
}
