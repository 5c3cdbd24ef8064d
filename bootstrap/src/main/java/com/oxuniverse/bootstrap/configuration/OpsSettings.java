package com.oxuniverse.bootstrap.configuration;

import java.util.stream.Stream;

/// Where probes and Prometheus reach the service, apart from its players.
///
/// @param port 0 for any that is free
public record OpsSettings(String host, int port) {

  private static final Setting<String> HOST =
      Setting.of(
          "ox.ops.host",
          Kind.TEXT,
          "127.0.0.1",
          "the address on which probes and Prometheus are answered, without a token; this machine"
              + " alone by default");
  private static final Setting<Integer> PORT =
      Setting.of(
          "ox.ops.port",
          Kind.wholeNumber(0, HttpSettings.MAX_PORT),
          8081,
          "the port for it, apart from the players', 0 for any that is free");

  static Stream<Setting<?>> all() {
    return Stream.of(HOST, PORT);
  }

  static OpsSettings from(Settings settings) {
    return new OpsSettings(settings.get(HOST), settings.get(PORT));
  }

  OpsSettings withAnyPort() {
    return new OpsSettings(host, 0);
  }
}
