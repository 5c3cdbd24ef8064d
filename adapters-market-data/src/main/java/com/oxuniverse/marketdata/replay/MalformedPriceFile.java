package com.oxuniverse.marketdata.replay;

import java.nio.file.Path;

/// A folder of prices that cannot be taken as it is. The message names the file and, where there is
/// one, the line.
public final class MalformedPriceFile extends RuntimeException {

  MalformedPriceFile(Path file, String fault) {
    super("%s: %s".formatted(file, fault));
  }

  MalformedPriceFile(Path file, String fault, Throwable cause) {
    super("%s: %s".formatted(file, fault), cause);
  }

  MalformedPriceFile(Path file, int line, String fault) {
    super("%s line %d: %s".formatted(file, line, fault));
  }

  MalformedPriceFile(Path file, int line, String fault, Throwable cause) {
    super("%s line %d: %s".formatted(file, line, fault), cause);
  }
}
