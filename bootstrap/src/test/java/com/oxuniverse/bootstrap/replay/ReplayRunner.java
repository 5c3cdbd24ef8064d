package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.Ox;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// `ox replay` in a process of its own.
///
/// @param home the data folder
record ReplayRunner(Path home, Path prices, String from, String to, int players, long seed) {

  JavaProcess start(Path export, String... more) {
    var arguments =
        Stream.concat(
                Stream.of(
                    "replay",
                    prices.toString(),
                    "--from",
                    from,
                    "--to",
                    to,
                    "--players",
                    Integer.toString(players),
                    "--seed",
                    Long.toString(seed),
                    "--export",
                    export.toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return JavaProcess.start(Ox.class, Map.of("OX_HOME", home.toString()), arguments);
  }

  /// Runs to the end.
  ///
  /// @return what it printed
  List<String> run(Path export, String... more) throws InterruptedException {
    try (var process = start(export, more)) {
      var lines = process.remainingLines();
      int exit = process.awaitExit();
      if (exit != 0) {
        throw new AssertionError(
            "replay ended with %d after it had said: %s".formatted(exit, lines));
      }
      return lines;
    }
  }

  /// All files of an export by name.
  static Map<String, String> filesOf(Path export) {
    try (var files = Files.list(export)) {
      var contents = new TreeMap<String, String>();
      for (Path file : files.toList()) {
        contents.put(
            Optional.ofNullable(file.getFileName()).orElseThrow().toString(),
            Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
