package com.oxuniverse.marketdata.nyse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Reads exceptions from a UTF-8 text with the columns of [SessionChangeLine]. Empty lines and
/// lines that begin with `#` are for the reader.
final class SessionChangesFile {

  private static final String BUILT_IN = "exceptions.csv";

  private SessionChangesFile() {}

  /// What is known of 1990 to 2030.
  static SessionChanges builtIn() {
    var resource =
        Objects.requireNonNull(SessionChangesFile.class.getResourceAsStream(BUILT_IN), BUILT_IN);
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return parse(BUILT_IN, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws MalformedCalendarFile if it cannot be read or taken as it is
  static SessionChanges read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new MalformedCalendarFile(file.toString(), "cannot be read as UTF-8 text", e);
    }
  }

  private static SessionChanges parse(String file, List<String> lines) {
    var changes = SessionChanges.NONE;
    boolean headerSeen = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        if (headerSeen) {
          changes = changes.with(SessionChangeLine.parse(line));
        } else {
          requireHeader(line);
          headerSeen = true;
        }
      } catch (IllegalArgumentException e) {
        throw new MalformedCalendarFile(file, i + 1, Objects.toString(e.getMessage()));
      }
    }
    return changes;
  }

  private static void requireHeader(String line) {
    if (!line.equals(SessionChangeLine.HEADER)) {
      throw new IllegalArgumentException("expected the header " + SessionChangeLine.HEADER);
    }
  }
}
