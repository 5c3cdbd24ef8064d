package com.oxuniverse.bootstrap.time;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What a data folder remembers of its clock.
record ClockFile(Path file) {

  private static final String SYSTEM = "system";
  private static final String SIMULATED = "simulated";

  sealed interface Content {}

  record RealTime() implements Content {}

  /// @param reached what the clock showed when this was written
  /// @param allowedUntil what it may have shown since
  record Simulated(Instant reached, Instant allowedUntil) implements Content {
    Simulated {
      if (allowedUntil.isBefore(reached)) {
        throw new IllegalArgumentException("%s is before %s".formatted(allowedUntil, reached));
      }
    }
  }

  Path lock() {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /// Nothing if no clock has run in the folder yet.
  Optional<Content> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readString(file)));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new CannotProceed(
          "%s cannot be read (%s): write into it 'simulated T T', T being a time in UTC (2024-01-02T00:00:00Z) that the game has not passed"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Content parse(String text) {
    var words = text.strip().split(" ", -1);
    if (words.length == 1 && words[0].equals(SYSTEM)) {
      return new RealTime();
    }
    if (words.length == 3 && words[0].equals(SIMULATED)) {
      return new Simulated(Instant.parse(words[1]), Instant.parse(words[2]));
    }
    throw new IllegalArgumentException("'%s'".formatted(text.strip()));
  }

  void write(Content content) throws IOException {
    PrivateFiles.write(
        file,
        switch (content) {
          case RealTime _ -> SYSTEM;
          case Simulated(var reached, var allowedUntil) ->
              String.join(" ", SIMULATED, reached.toString(), allowedUntil.toString());
        });
  }
}
