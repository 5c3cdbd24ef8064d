package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.bootstrap.CannotProceed;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/// How long who is let in.
final class AccessSettings {

  private static final AccessRules STANDARD = AccessRules.DEFAULT;

  private static final Setting<Duration> REFRESH_IDLE =
      Setting.of(
          "ox.access.refresh-idle",
          Kind.DURATION,
          STANDARD.refreshIdle(),
          "how long a session lasts that nobody uses");
  private static final Setting<Duration> SESSION =
      Setting.of(
          "ox.access.session",
          Kind.DURATION,
          STANDARD.session(),
          "how long a session lasts at most, however often it is used");
  private static final Setting<Duration> RETRY =
      Setting.of(
          "ox.access.retry",
          Kind.DURATION,
          STANDARD.retry(),
          "how long a refresh token that was used gets the same answer once more, at most 1m; later the session ends");
  private static final Setting<Duration> FRESH_SIGN_IN =
      Setting.of(
          "ox.access.fresh-sign-in",
          Kind.DURATION,
          STANDARD.freshSignIn(),
          "how old a sign-in may be for dangerous acts of an admin");

  private static final Set<Setting<?>> ALL = Set.of(REFRESH_IDLE, SESSION, RETRY, FRESH_SIGN_IN);

  private AccessSettings() {}

  static Stream<Setting<?>> all() {
    return ALL.stream();
  }

  static AccessRules from(Settings settings) {
    try {
      return new AccessRules(
          settings.get(REFRESH_IDLE),
          settings.get(SESSION),
          settings.get(RETRY),
          settings.get(FRESH_SIGN_IN));
    } catch (IllegalArgumentException e) {
      throw new CannotProceed("%s: %s".formatted(settings.setAmong(ALL), e.getMessage()), e);
    }
  }
}
