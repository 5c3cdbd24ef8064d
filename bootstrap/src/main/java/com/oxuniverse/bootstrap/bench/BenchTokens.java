package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/// An access token for every player.
final class BenchTokens {

  private static final Duration LIFETIME = Duration.ofHours(2);

  private final List<String> tokens;

  BenchTokens(OxHome home, int players) {
    var rules = Configuration.of(home).token();
    var wallClock = MachineClock.inMicroseconds();
    var mint =
        new TokenMint(
            SigningKeyFiles.in(home.keys()),
            new TokenRules(rules.issuer(), rules.audience(), LIFETIME),
            wallClock);
    var now = wallClock.instant();
    tokens =
        LongStream.rangeClosed(1, players).parallel().mapToObj(n -> mint(mint, now, n)).toList();
  }

  private static String mint(TokenMint mint, Instant now, long number) {
    return mint.mint(new UserId(number), session(number), now, LIFETIME);
  }

  /// The session that [OpenDay#enrol] opens for the player.
  private static SessionId session(long number) {
    return new SessionId(new UUID(0, number));
  }

  String of(long user) {
    return tokens.get(Math.toIntExact(user - 1));
  }
}
