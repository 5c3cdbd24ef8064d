package com.oxuniverse.application.access;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.points.Posting;
import java.time.InstantSource;
import java.util.Optional;

public final class SignInWithProviderService implements SignInWithProvider {

  private final Ports ports;
  private final PointRules rules;
  private final Optional<FirstAdmin> firstAdmin;
  private final InstantSource gameClock;
  private final InstantSource wallClock;
  private final FreeNickname freeNickname;

  /// What signing in needs of the outside world.
  public record Ports(
      UnitOfWork unitOfWork,
      Identities identities,
      Players players,
      PointsLedger ledger,
      AuditTrail audit,
      ProviderEmails emails) {}

  /// @param gameClock what the ledger goes by
  /// @param wallClock what signing in goes by
  public SignInWithProviderService(
      Ports ports,
      PointRules rules,
      Optional<FirstAdmin> firstAdmin,
      InstantSource gameClock,
      InstantSource wallClock) {
    this.ports = ports;
    this.rules = rules;
    this.firstAdmin = firstAdmin;
    this.gameClock = gameClock;
    this.wallClock = wallClock;
    this.freeNickname = new FreeNickname(ports.identities());
  }

  @Override
  public Result signIn(ProviderAccount account) {
    return ports.unitOfWork().execute(() -> known(account).orElseGet(() -> firstTime(account)));
  }

  private Optional<Result> known(ProviderAccount account) {
    return ports
        .identities()
        .lock(account.issuer(), account.subject())
        // Whoever has just been deleted has no identity left, and is somebody new.
        .filter(known -> known.status() != Player.Status.DELETED)
        .map(known -> welcomeBack(known, account));
  }

  /// The same account may be about to sign in from elsewhere, or another of the same name.
  private Result firstTime(ProviderAccount account) {
    ports.identities().awaitTurn();
    return known(account).orElseGet(() -> welcome(account));
  }

  private Result welcome(ProviderAccount account) {
    var nickname = freeNickname.of(account.nickname(), Optional.empty());
    var player = ports.players().add(nickname, Player.Role.USER);
    ports.identities().add(player.id(), account, wallClock.instant());
    if (rules.signupBonus() > 0) {
      ports.ledger().book(Posting.signupBonus(player.id(), rules, gameClock.instant()));
    }
    return new SignedIn(admitted(player, account), true);
  }

  private Result welcomeBack(Identities.Known known, ProviderAccount account) {
    if (known.status() == Player.Status.SUSPENDED) {
      return new Suspended();
    }
    var player = known.player();
    // Who tells their name no longer keeps the one they had.
    if (!account.nickname().isEmpty() && !known.providerNickname().equals(account.nickname())) {
      player = renamed(player.id(), account);
    }
    return new SignedIn(admitted(player, account), false);
  }

  private Player renamed(UserId user, ProviderAccount account) {
    ports.identities().awaitTurn();
    ports.identities().follow(account, freeNickname.of(account.nickname(), Optional.of(user)));
    return ports.players().find(user).orElseThrow();
  }

  private Player admitted(Player player, ProviderAccount account) {
    var now = wallClock.instant();
    ports.identities().signedIn(player.id(), now);
    ports.emails().learned(player.id(), account.email());
    boolean isFirst = firstAdmin.filter(first -> first.is(account)).isPresent();
    if (!isFirst || ports.players().hasAdmin()) {
      return player;
    }
    ports.players().changeRole(player.id(), Player.Role.ADMIN);
    ports
        .audit()
        .record(
            new AdminAct(
                "configuration",
                "user.role",
                "user/" + player.id(),
                player.role().name(),
                Player.Role.ADMIN.name(),
                "ox.access.first-admin names them, and there is no other",
                gameClock.instant()));
    return new Player(player.id(), player.nickname(), Player.Role.ADMIN);
  }
}
