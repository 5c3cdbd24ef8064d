package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.configuration.ServiceSettings;
import java.util.Locale;

/// How the log is written. To be settled before the first line of it.
final class Logging {

  private static final String FORMAT = "ox.log.format";
  private static final String LEVEL = "ox.log.level";

  private Logging() {}

  static void start(ServiceSettings settings) {
    System.setProperty(FORMAT, settings.logFormat().name().toLowerCase(Locale.ROOT));
  }

  /// For a command whose answer is all that anybody wants to see.
  static void startQuietly(ServiceSettings settings) {
    System.setProperty(LEVEL, "warn");
    start(settings);
  }
}
