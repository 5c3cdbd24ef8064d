package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// An access token for every player.
final class BenchTokens {

  private static final Duration LIFETIME = Duration.ofHours(2);

  private final List<String> tokens;

  BenchTokens(OxHome home, int players) {
    var rules = Configuration.of(home).token();
    var mint =
        new TokenMint(
            SigningKeyFiles.in(home.keys()),
            new TokenRules(rules.issuer(), rules.audience()),
            MachineClock.inMicroseconds());
    tokens = LongStream.rangeClosed(1, players).parallel().mapToObj(n -> mint(mint, n)).toList();
  }

  private static String mint(TokenMint mint, long number) {
    return mint.mint(
        new UserId(number), new Nickname("bench-" + number), Set.of(Player.Role.USER), LIFETIME);
  }

  String of(long user) {
    return tokens.get(Math.toIntExact(user - 1));
  }
}
