package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.Set;
import java.util.stream.Stream;

/// How far the parts may be seen that are embedded for trying the game out.
///
/// @param isLetOut whether others than this machine may reach them
public record EmbeddedSettings(boolean isLetOut) {

  /// Not a mere `true`: whoever writes it has read what it means.
  public enum BeyondLoopback {
    NO,
    YES_I_KNOW
  }

  private static final Setting<BeyondLoopback> BEYOND_LOOPBACK =
      Setting.of(
          "ox.embedded.beyond-loopback",
          Kind.oneOf(BeyondLoopback.class),
          BeyondLoopback.NO,
          "whether `ox.http.host` may be more than this machine while parts are embedded, where anyone may sign in as anyone");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

  static Stream<Setting<?>> all() {
    return Stream.of(BEYOND_LOOPBACK);
  }

  static EmbeddedSettings from(Settings settings) {
    return new EmbeddedSettings(settings.get(BEYOND_LOOPBACK) == BeyondLoopback.YES_I_KNOW);
  }

  /// @throws CannotProceed if embedded parts would be reached from elsewhere and nobody wants that
  void requireFor(HttpSettings http, DatabaseSettings database) {
    if (database.isEmbedded() && !isLetOut && !LOOPBACK.contains(http.host())) {
      throw new CannotProceed(
          "ox.http.host is %s, which others than this machine can reach, and anyone there could sign in as anyone: name an external database by ox.database.url, or set ox.embedded.beyond-loopback to yes-i-know"
              .formatted(http.host()));
    }
  }
}
