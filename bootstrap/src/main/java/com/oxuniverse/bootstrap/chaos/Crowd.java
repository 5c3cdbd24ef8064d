package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Players who have signed in, numbered from 1.
///
/// @param tokens in the order of their numbers
record Crowd(List<String> tokens) {

  private static final Duration LIFETIME = Duration.ofHours(6);

  static Crowd signedIn(int players, Game game, OxHome home, Configuration configuration) {
    var rules = configuration.token();
    var machine = MachineClock.inMicroseconds();
    var mint =
        new TokenMint(
            SigningKeyFiles.in(home.keys()),
            new TokenRules(rules.issuer(), rules.audience(), LIFETIME),
            machine);
    var tokens = new ArrayList<String>();
    for (int number = 1; number <= players; number++) {
      var player =
          game.useCases().registerPlayer().register(new Nickname("player-" + number), Role.USER);
      var at = machine.instant();
      switch (game.access()
          .startSession()
          .start(player.id(), new SignIn("chaos", at, "./ox chaos"))) {
        case StartSession.Started started ->
            tokens.add(mint.mint(player.id(), started.session().id(), at, LIFETIME));
        case StartSession.NotLetIn _ ->
            throw new IllegalStateException("%s is not let in".formatted(player.nickname()));
      }
    }
    return new Crowd(List.copyOf(tokens));
  }

  int size() {
    return tokens.size();
  }

  String tokenOf(long number) {
    return tokens.get(Math.toIntExact(number - 1));
  }
}
