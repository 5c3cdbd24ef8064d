package com.oxuniverse.application.player;

import com.oxuniverse.application.port.in.RegisterPlayer;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.points.Posting;
import java.time.InstantSource;

public final class RegisterPlayerService implements RegisterPlayer {

  private final Players players;
  private final PointsLedger ledger;
  private final PointRules rules;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public RegisterPlayerService(
      Players players,
      PointsLedger ledger,
      PointRules rules,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.players = players;
    this.ledger = ledger;
    this.rules = rules;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Player register(Nickname nickname, Player.Role role) {
    return unitOfWork.execute(() ->
        players
            .find(nickname)
            .map(known -> atLeast(known, role))
            .orElseGet(() -> welcome(nickname, role)));
  }

  private Player welcome(Nickname nickname, Player.Role role) {
    var player = players.add(nickname, role);
    if (rules.signupBonus() > 0) {
      ledger.book(Posting.signupBonus(player.id(), rules, clock.instant()));
    }
    return player;
  }

  private Player atLeast(Player known, Player.Role role) {
    if (known.role().compareTo(role) >= 0) {
      return known;
    }
    players.changeRole(known.id(), role);
    return new Player(known.id(), known.nickname(), role);
  }
}
