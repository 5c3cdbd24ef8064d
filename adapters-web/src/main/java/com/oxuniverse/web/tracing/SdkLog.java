package com.oxuniverse.web.tracing;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// Brings what the library says into our log, which is read by programs.
final class SdkLog extends Handler {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SdkLog.class);

  /// Kept, for loggers are forgotten else.
  private static final Logger SDK = Logger.getLogger("io.opentelemetry");

  /// It would say each time what [LoggedExporter] says once.
  private static final Logger EXPORTER = Logger.getLogger("io.opentelemetry.exporter");

  static {
    SDK.setUseParentHandlers(false);
    SDK.addHandler(new SdkLog());
    EXPORTER.setLevel(Level.OFF);
  }

  private SdkLog() {}

  /// Once and for all in this process.
  static void install() {
    LOG.debug("installed");
  }

  @Override
  public void publish(LogRecord said) {
    if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
      LOG.warn("{}", said.getMessage(), said.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
