package com.oxuniverse.bootstrap.access;

import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;

/// Lets players into a game as if they had just signed in.
public record Entrance(Game game, Configuration configuration, OxHome home) {

  /// A player's token, new or not.
  public String token(String nickname, Player.Role role) {
    var clock = MachineClock.inMicroseconds();
    var player = game.useCases().registerPlayer().register(new Nickname(nickname), role);
    var started =
        (Started)
            game.access()
                .startSession()
                .start(player.id(), new SignIn("test", clock.instant(), ""));
    var token = configuration.token();
    return new TokenMint(
            SigningKeyFiles.in(home.keys()),
            new TokenRules(token.issuer(), token.audience(), token.lifetime()),
            clock)
        .mint(started.session(), token.lifetime());
  }
}
