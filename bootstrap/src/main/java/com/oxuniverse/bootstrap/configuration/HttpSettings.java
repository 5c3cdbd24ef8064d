package com.oxuniverse.bootstrap.configuration;

import java.util.stream.Stream;

/// Where the service is reached.
///
/// @param port 0 for any that is free
public record HttpSettings(String host, int port) {

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

  static Stream<Setting<?>> all() {
    return Stream.of(HOST, PORT);
  }

  static HttpSettings from(Settings settings) {
    return new HttpSettings(settings.get(HOST), settings.get(PORT));
  }

  public HttpSettings withPort(int other) {
    return new HttpSettings(host, other);
  }
}
