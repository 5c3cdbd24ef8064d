package com.oxuniverse.marketdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Recorded market data, which may not be redistributed and so is no part of this repository: it is
/// read in place from the folder `shared/data` beside the checkout.
public final class RecordedData {

  private RecordedData() {}

  /// The file or folder; without it the test that asks is skipped, and says so.
  public static Path at(String path) {
    var data = checkout().map(root -> root.resolveSibling("shared").resolve("data"));
    var found = data.map(folder -> folder.resolve(path)).filter(Files::exists);
    assumeTrue(
        found.isPresent(),
        () -> "SKIPPED: no recorded data at ../shared/data/%s beside the checkout".formatted(path));
    return found.orElseThrow();
  }

  private static Optional<Path> checkout() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .filter(folder -> Files.isRegularFile(folder.resolve("ox")))
        .findFirst();
  }
}
