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
        .find(account.issuer(), account.subject())
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
    return switch (known.status()) {
      case SUSPENDED -> new Suspended();
      // Whoever is deleted has no identities left.
      case DELETED ->
          throw new IllegalStateException("user %s is gone".formatted(known.player().id()));
      case ACTIVE -> {
        var player = known.player();
        if (!known.providerNickname().equals(account.nickname())) {
          player = renamed(player.id(), account);
        }
        yield new SignedIn(admitted(player, account), false);
      }
    };
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
    if (player.role() == Player.Role.ADMIN
        || firstAdmin.filter(first -> first.is(account)).isEmpty()) {
      return player;
    }
    ports.players().changeRole(player.id(), Player.Role.ADMIN);
    ports
        .audit()
        .record(
            new AdminAct(
                "configuration",
                "user.role",
                player.id().toString(),
                player.role().name(),
                Player.Role.ADMIN.name(),
                "ox.access.first-admin names them",
                now));
    return new Player(player.id(), player.nickname(), Player.Role.ADMIN);
  }
}
