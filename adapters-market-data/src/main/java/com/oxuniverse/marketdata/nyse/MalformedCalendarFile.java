package com.oxuniverse.marketdata.nyse;

/// A file of calendar exceptions that cannot be taken as it is. The message names file and line.
public final class MalformedCalendarFile extends RuntimeException {

  MalformedCalendarFile(String file, int line, String fault) {
    super("%s line %d: %s".formatted(file, line, fault));
  }

  MalformedCalendarFile(String file, String fault, Throwable cause) {
    super("%s: %s".formatted(file, fault), cause);
  }
}
