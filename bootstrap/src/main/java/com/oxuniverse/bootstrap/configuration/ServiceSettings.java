package com.oxuniverse.bootstrap.configuration;

import java.time.Duration;
import java.util.stream.Stream;

/// How the service behaves towards its clients and its operator.
///
/// @param keepAnswersFor how long an idempotency key is remembered
public record ServiceSettings(Duration keepAnswersFor, LogFormat logFormat) {

  public enum LogFormat {
    TEXT,
    JSON
  }

  private static final Setting<Duration> KEEP_ANSWERS_FOR =
      Setting.of(
          "ox.idempotency.keep-answers-for",
          Kind.DURATION,
          Duration.ofHours(24),
          "how long an `Idempotency-Key` is remembered");
  private static final Setting<LogFormat> LOG_FORMAT =
      Setting.of(
          "ox.log.format",
          Kind.oneOf(LogFormat.class),
          LogFormat.TEXT,
          "log lines for people, or one JSON object a line for machines");

  static Stream<Setting<?>> all() {
    return Stream.of(KEEP_ANSWERS_FOR, LOG_FORMAT);
  }

  static ServiceSettings from(Settings settings) {
    return new ServiceSettings(settings.get(KEEP_ANSWERS_FOR), settings.get(LOG_FORMAT));
  }
}
