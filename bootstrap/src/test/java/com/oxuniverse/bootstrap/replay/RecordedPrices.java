package com.oxuniverse.bootstrap.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The recorded daily bars that lie beside the checkout, on machines that have them.
final class RecordedPrices {

  private RecordedPrices() {}

  /// Skips the test, and says so, where the folder is absent.
  static Path folder(String name) {
    var prices = Path.of("../../shared/data/prices_daily").resolve(name);
    assumeTrue(Files.isDirectory(prices), "SKIPPED: there are no recorded prices at " + prices);
    return prices;
  }

  /// A folder of its own with the bars of some symbols only.
  static Path some(String name, Path target, String... symbols) {
    var source = folder(name);
    Stream.of(symbols)
        .map(symbol -> symbol + ".csv.gz")
        .forEach(file -> link(source, target, file));
    return target;
  }

  private static void link(Path source, Path target, String file) {
    try {
      Files.createSymbolicLink(target.resolve(file), source.resolve(file).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
