package com.oxuniverse.bootstrap.configuration;

import java.time.Duration;
import java.util.stream.Stream;

/// What access tokens say, and how long they last.
public record TokenSettings(String issuer, String audience, Duration lifetime) {

  private static final Setting<String> ISSUER =
      Setting.of("ox.token.issuer", Kind.TEXT, "ox-universe", "who made a token, its claim `iss`");
  private static final Setting<String> AUDIENCE =
      Setting.of(
          "ox.token.audience",
          Kind.TEXT,
          "ox-universe-api",
          "whom a token is made for, its claim `aud`");
  private static final Setting<Duration> LIFETIME =
      Setting.of(
          "ox.token.lifetime",
          Kind.DURATION,
          Duration.ofMinutes(60),
          "how long an access token is valid");

  static Stream<Setting<?>> all() {
    return Stream.of(ISSUER, AUDIENCE, LIFETIME);
  }

  static TokenSettings from(Settings settings) {
    return new TokenSettings(settings.get(ISSUER), settings.get(AUDIENCE), settings.get(LIFETIME));
  }
}
