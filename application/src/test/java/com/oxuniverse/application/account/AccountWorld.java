package com.oxuniverse.application.account;

import com.oxuniverse.application.AccountPorts;
import com.oxuniverse.application.AccountUseCases;
import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.fakes.FakeAccounts;
import com.oxuniverse.application.fakes.FakeApiKeys;
import com.oxuniverse.application.fakes.FakeEmailVault;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeIdentities;
import com.oxuniverse.application.fakes.FakePersonalRecords;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeSecrets;
import com.oxuniverse.application.fakes.FakeUserSessions;
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
    FakeIdentities identities,
    FakeUserSessions sessions,
    FakeApiKeys keys,
    FakeEmailVault vault,
    AccountUseCases play) {

  /// The real time.
  static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  static AccountWorld create() {
    var game = FakeGame.create();
    var store = game.world().store();
    var keys = new FakeApiKeys(store);
    var accounts = new FakeAccounts(store, (user, now) -> letsPredict(keys.of(user), now));
    var linked = new HashMap<UserId, List<LinkedIdentity>>();
    var identities = new FakeIdentities(store);
    var sessions = new FakeUserSessions(store);
    var vault = new FakeEmailVault();
    var ports =
        new AccountPorts(
            accounts,
            new FakePersonalRecords(store, linked),
            identities,
            sessions,
            keys,
            vault,
            new FakeSecrets());
    var play =
        AccountUseCases.over(ports, FakePorts.storageOf(game.world()), () -> NOW, game.clock());
    return new AccountWorld(game, accounts, linked, identities, sessions, keys, vault, play);
  }

  private static boolean letsPredict(List<ApiKey> keys, Instant now) {
    return keys.stream()
        .filter(key -> key.scopes().contains(Scope.PREDICT))
        .anyMatch(key -> key.expiresAt().map(now::isBefore).orElse(true));
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
    doing(() -> accounts.update(account));
  }

  private void doing(Runnable work) {
    boolean _ =
        game.world()
            .unitOfWork()
            .execute(() -> {
              work.run();
              return true;
            });
  }

  void seal(UserId user, String email) {
    update(account(user).sealedAs(Optional.of(vault.seal(user, email))));
  }

  /// Lets the user be signed in at a provider, with a key beside it.
  void signIn(UserId user) {
    linked.put(user, List.of(new LinkedIdentity("google", "Ann", NOW)));
    doing(() -> {
      identities.add(user, identity(user), NOW);
      var _ = sessions.add(session(user), new Secret("token of " + user).hash());
      var _ =
          keys.add(
              user,
              "my bot",
              "oxk_1234",
              new Secret("key of " + user).hash(),
              Set.of(Scope.PREDICT),
              NOW,
              Optional.empty());
    });
  }

  static ProviderAccount identity(UserId user) {
    return new ProviderAccount(
        "google", "https://accounts.google.com", user.toString(), "Ann", Optional.empty());
  }

  private static Session session(UserId user) {
    return new Session(
        new SessionId(new UUID(0, user.number())),
        user,
        new SignIn("google", NOW, "Firefox"),
        NOW,
        NOW,
        NOW.plusSeconds(60));
  }

  /// Whether anything that lets the user in is left.
  boolean isLetIn(UserId user) {
    var identity = identity(user);
    return identities.find(identity.issuer(), identity.subject()).isPresent()
        || !sessions.of(user, NOW).isEmpty()
        || !keys.of(user).isEmpty();
  }
}
