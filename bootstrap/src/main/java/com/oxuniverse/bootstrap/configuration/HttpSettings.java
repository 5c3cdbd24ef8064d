package com.oxuniverse.bootstrap.configuration;

import java.util.Optional;
import java.util.stream.Stream;

/// Where the service is reached.
///
/// @param port 0 for any that is free
/// @param ops where its operators' machines reach it; nowhere if absent
public record HttpSettings(String host, int port, Optional<OpsSettings> ops) {

  public static final int MAX_PORT = 65_535;

  private static final Setting<String> HOST =
      Setting.of(
          "ox.http.host",
          Kind.TEXT,
          "127.0.0.1",
          "the address to listen on; this machine alone by default");
  private static final Setting<Integer> PORT =
      Setting.of(
          "ox.http.port",
          Kind.wholeNumber(0, MAX_PORT),
          8080,
          "the port to listen on, 0 for any that is free");

  /// For players alone.
  public HttpSettings(String host, int port) {
    this(host, port, Optional.empty());
  }

  static Stream<Setting<?>> all() {
    return Stream.concat(Stream.of(HOST, PORT), OpsSettings.all());
  }

  static HttpSettings from(Settings settings) {
    return new HttpSettings(
        settings.get(HOST), settings.get(PORT), Optional.of(OpsSettings.from(settings)));
  }

  /// Whoever does not mind which port it is has no fixed one for the operators either.
  public HttpSettings withPort(int other) {
    return new HttpSettings(host, other, other == 0 ? ops.map(OpsSettings::withAnyPort) : ops);
  }
}
