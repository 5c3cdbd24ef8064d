package com.oxuniverse.application.account;

import com.oxuniverse.application.AccountPorts;
import com.oxuniverse.application.AccountUseCases;
import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.fakes.FakeAccounts;
import com.oxuniverse.application.fakes.FakeEmailVault;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakePersonalRecords;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A game over fakes with all that is kept of its users.
record AccountWorld(
    FakeGame game,
    FakeAccounts accounts,
    Map<UserId, List<LinkedIdentity>> linked,
    RememberedSessions sessions,
    RememberedKeys keys,
    FakeEmailVault vault,
    AccountUseCases play) {

  /// The real time.
  static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  static AccountWorld create() {
    var game = FakeGame.create();
    var store = game.world().store();
    var keys = new RememberedKeys();
    var accounts = new FakeAccounts(store, keys::letsPredict);
    var linked = new HashMap<UserId, List<LinkedIdentity>>();
    var sessions = new RememberedSessions();
    var vault = new FakeEmailVault();
    var ports =
        new AccountPorts(
            accounts,
            new FakePersonalRecords(store, linked),
            linked::remove,
            sessions,
            keys,
            vault);
    var play =
        AccountUseCases.over(ports, FakePorts.storageOf(game.world()), () -> NOW, game.clock());
    return new AccountWorld(game, accounts, linked, sessions, keys, vault, play);
  }

  UserId player(String nickname) {
    return game.player(nickname);
  }

  Admin admin(String nickname) {
    var admin = game.play().registerPlayer().register(new Nickname(nickname), Player.Role.ADMIN);
    return new Admin(admin.id(), admin.nickname());
  }

  Account account(UserId user) {
    return accounts.find(user).orElseThrow();
  }

  void update(Account account) {
    boolean _ =
        game.world()
            .unitOfWork()
            .execute(() -> {
              accounts.update(account);
              return true;
            });
  }

  void seal(UserId user, String email) {
    update(account(user).sealedAs(vault.seal(email)));
  }

  /// Lets the user be signed in at a provider, with a key beside it.
  void signIn(UserId user) {
    linked.put(user, List.of(new LinkedIdentity("google", "Ann", NOW)));
    sessions.alive.add(
        new Session(
            new SessionId(new UUID(0, user.number())),
            user,
            new SignIn("google", NOW, "Firefox"),
            NOW,
            NOW,
            NOW.plusSeconds(60)));
    keys.living.add(
        new ApiKey(
            user.number(),
            user,
            "my bot",
            "oxk_1234",
            Set.of(Scope.PREDICT),
            NOW,
            Optional.empty(),
            Optional.empty()));
  }
}
