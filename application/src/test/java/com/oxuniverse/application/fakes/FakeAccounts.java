package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// @param bots who has a living key that lets a program predict
public record FakeAccounts(FakeStore store, BiPredicate<UserId, Instant> bots) implements Accounts {

  private Stream<Account> all() {
    return store.players().stream().map(this::account).sorted(Comparator.comparing(Account::id));
  }

  /// Whoever has registered has an account, changed or not.
  private Account account(Player player) {
    return store
        .accountsOfUsers
        .find(player.id())
        .map(it ->
            new Account(
                player,
                store.statusOf(player.id()).orElseThrow(),
                it.nicknameChosen(),
                it.language(),
                it.email(),
                it.lastLoginAt()))
        .orElseGet(() ->
            new Account(
                player,
                store.statusOf(player.id()).orElseThrow(),
                false,
                Language.KO,
                Optional.empty(),
                Optional.empty()));
  }

  @Override
  public Optional<Account> find(UserId user) {
    return store.players.find(user).map(this::account);
  }

  @Override
  public Optional<Account> find(Nickname nickname) {
    return all()
        .filter(it -> lower(it.player().nickname().text()).equals(lower(nickname.text())))
        .findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Account> lock(UserId user) {
    store.journal.requireOpen();
    return find(user);
  }

  @Override
  public List<Account> lockWithAdmins(UserId user) {
    store.journal.requireOpen();
    return all().filter(it -> it.rules() || it.id().equals(user)).toList();
  }

  @Override
  public void update(Account account) {
    store.journal.requireOpen();
    var namesake = find(account.player().nickname());
    if (namesake.filter(other -> !other.id().equals(account.id())).isPresent()) {
      throw new TransientFailure(account.player().nickname() + " has just been taken");
    }
    if (store.players.find(account.id()).isEmpty()) {
      throw new IllegalStateException("there is no user " + account.id());
    }
    store.players.put(account.id(), account.player());
    store.accountsOfUsers.put(account.id(), account);
    store.become(account.id(), account.status());
  }

  /// There are none here.
  @Override
  public void erasePersonalTraces(UserId user) {
    store.journal.requireOpen();
  }

  @Override
  public boolean isBot(UserId user, Instant now) {
    return bots.test(user, now);
  }

  @Override
  public Optional<KnownUser> known(UserId user, Instant now) {
    return find(user).map(account -> known(account, now));
  }

  private KnownUser known(Account account, Instant now) {
    var user = account.id();
    var points = store.accounts.find(user).orElse(PointsAccount.opened(user));
    return new KnownUser(
        account.player(),
        account.status(),
        isBot(user, now),
        points.balance(),
        account.lastLoginAt());
  }

  @Override
  public Slice<KnownUser> page(UserFilter filter, Optional<UserId> after, int limit, Instant now) {
    return Slice.of(
        all()
            .filter(it -> after.map(id -> it.id().compareTo(id) > 0).orElse(true))
            .filter(it -> filter.fits(it.player().role(), it.status()))
            .limit(limit + 1L)
            .map(it -> known(it, now))
            .toList(),
        limit);
  }

  @Override
  public Slice<FoundPlayer> search(
      String beginning, Optional<Nickname> after, int limit, Instant now) {
    var behind = after.map(Nickname::text).map(FakeAccounts::lower).orElse("");
    return Slice.of(
        all()
            .filter(it -> !it.isDeleted())
            .sorted(Comparator.comparing(FakeAccounts::sortedBy))
            .filter(it -> sortedBy(it).startsWith(lower(beginning)))
            .filter(it -> sortedBy(it).compareTo(behind) > 0)
            .limit(limit + 1L)
            .map(it -> new FoundPlayer(it.player().nickname(), isBot(it.id(), now)))
            .toList(),
        limit);
  }

  private static String sortedBy(Account account) {
    return lower(account.player().nickname().text());
  }

  @Override
  public PickRecord record(UserId user) {
    var picks =
        store.picks().stream()
            .filter(it -> it.pick().user().equals(user) && it.pick().cancelledAt().isEmpty())
            .toList();
    return new PickRecord(
        picks.size(),
        FakePickHistory.count(picks, PredictionStatus.CORRECT),
        FakePickHistory.count(picks, PredictionStatus.INCORRECT),
        FakePickHistory.count(picks, PredictionStatus.VOID));
  }

  @Override
  public List<UserId> sealedOtherwise(String keyName, Optional<UserId> after, int limit) {
    return all()
        .filter(it -> after.map(id -> it.id().compareTo(id) > 0).orElse(true))
        .filter(it -> it.email().filter(email -> !email.keyName().equals(keyName)).isPresent())
        .limit(limit)
        .map(Account::id)
        .toList();
  }
}
