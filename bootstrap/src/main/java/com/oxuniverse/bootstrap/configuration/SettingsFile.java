package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// The file in which an operator may set things; it need not exist.
///
/// @param path of a Java properties file in UTF-8
public record SettingsFile(Path path) {

  Map<String, String> read() {
    var lines = new Properties();
    if (Files.exists(path)) {
      try (var reader = Files.newBufferedReader(path)) {
        lines.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new CannotProceed("%s cannot be read: %s".formatted(path, e.getMessage()), e);
      }
    }
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, lines::getProperty));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
