package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.fakes.FakeStore.Identity;
import com.oxuniverse.application.fakes.FakeStore.IdentityKey;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public record FakeIdentities(FakeStore store) implements Identities {

  @Override
  public Optional<Known> find(String issuer, String subject) {
    return store.identities.find(new IdentityKey(issuer, subject)).map(this::known);
  }

  @Override
  public Optional<Known> lock(String issuer, String subject) {
    store.journal.requireOpen();
    return find(issuer, subject);
  }

  private Known known(Identity identity) {
    return new Known(
        store.players.find(identity.user()).orElseThrow(),
        store.statuses.find(identity.user()).orElse(Player.Status.ACTIVE),
        identity.nickname());
  }

  /// Units of work come one after the other here.
  @Override
  public void awaitTurn() {
    store.journal.requireOpen();
  }

  @Override
  public Set<Nickname> takenAmong(List<Nickname> nicknames, Optional<UserId> but) {
    var taken =
        store.players().stream()
            .filter(player -> !but.equals(Optional.of(player.id())))
            .map(player -> lower(player.nickname()))
            .collect(Collectors.toSet());
    return nicknames.stream().filter(it -> taken.contains(lower(it))).collect(Collectors.toSet());
  }

  @Override
  public void add(UserId user, ProviderAccount account, Instant now) {
    store.journal.requireOpen();
    if (find(account.issuer(), account.subject()).isPresent()) {
      throw new TransientFailure("the account has just become somebody's");
    }
    store.identities.put(key(account), new Identity(user, account.nickname()));
  }

  @Override
  public void follow(ProviderAccount account, Nickname nickname) {
    store.journal.requireOpen();
    var user = store.identities.find(key(account)).orElseThrow().user();
    store.identities.put(key(account), new Identity(user, account.nickname()));
    if (store.chosenNicknames.find(user).isEmpty()) {
      var player = store.players.find(user).orElseThrow();
      store.players.put(user, new Player(user, nickname, player.role()));
    }
  }

  @Override
  public void deleteOf(UserId user) {
    store.journal.requireOpen();
    store.identities.keys().stream()
        .filter(key -> store.identities.find(key).orElseThrow().user().equals(user))
        .forEach(store.identities::remove);
  }

  @Override
  public void signedIn(UserId user, Instant now) {
    store.journal.requireOpen();
    store.lastSignIns.put(user, now);
  }

  private static IdentityKey key(ProviderAccount account) {
    return new IdentityKey(account.issuer(), account.subject());
  }

  private static String lower(Nickname nickname) {
    return nickname.text().toLowerCase(Locale.ROOT);
  }
}
