package com.oxuniverse.bootstrap.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What lies in `bootstrap/deploy`, and the workflow that tries it.
final class DeployFiles {

  static final Path ROOT = Path.of("..");
  static final Path FOLDER = Path.of("deploy");
  static final Path WORKFLOW = ROOT.resolve(".github/workflows/ci.yaml");

  private DeployFiles() {}

  /// All that belong to the repository: what an operator or Terraform puts beside them is hidden or
  /// a secret.
  static List<Path> all() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/.terraform"))
          .filter(file -> !file.toString().contains("/keys/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> ending(String... endings) {
    return all().stream().filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The documents of a YAML file; JSON is YAML, too.
  static List<Object> documents(Path file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return StreamSupport.stream(
            new Yaml(new SafeConstructor(options)).loadAll(text(file)).spliterator(), false)
        .toList();
  }

  /// All values under a key, at whatever depth.
  static Stream<Object> valuesOf(String key, Object node) {
    return switch (node) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(entry ->
                  Stream.concat(
                      key.equals(entry.getKey()) ? Stream.of(entry.getValue()) : Stream.of(),
                      valuesOf(key, entry.getValue())));
      case List<?> list -> list.stream().flatMap(item -> valuesOf(key, item));
      case null, default -> Stream.of();
    };
  }

  /// What matches a pattern's first group in a file.
  static Stream<String> found(Pattern pattern, Path file) {
    return pattern.matcher(text(file)).results().map(match -> match.group(1)).toList().stream();
  }
}
