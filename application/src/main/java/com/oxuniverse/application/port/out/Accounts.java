package com.oxuniverse.application.port.out;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is kept of users apart from the game. `now` is the real time: it tells living keys from
/// expired ones.
public interface Accounts {

  Optional<Account> find(UserId user);

  /// Whatever the nickname's case.
  Optional<Account> find(Nickname nickname);

  /// The account, which nobody else changes until the [UnitOfWork] that this is called inside of
  /// ends.
  Optional<Account> lock(UserId user);

  /// The accounts of a user, if there is one, and of all who rule as admins now, in the order of
  /// ids. Nobody else changes them, or takes the last admin away, until the [UnitOfWork] that this
  /// is called inside of ends.
  List<Account> lockWithAdmins(UserId user);

  /// Stores an account that was locked.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if the nickname was taken meanwhile
  void update(Account account);

  /// Takes what a person may be known by out of what stays of a deleted user: the names of devices
  /// and of keys, and the answers that were kept for repeated requests. Call inside a [UnitOfWork].
  void erasePersonalTraces(UserId user);

  boolean isBot(UserId user, Instant now);

  /// A user as admins see them.
  Optional<KnownUser> known(UserId user, Instant now);

  /// Users that fit, by id, those behind `after`.
  Slice<KnownUser> page(UserFilter filter, Optional<UserId> after, int limit, Instant now);

  /// Players whose nickname begins so, whatever the case, by nickname, those behind `after`.
  /// Deleted ones are not among them.
  Slice<FoundPlayer> search(String beginning, Optional<Nickname> after, int limit, Instant now);

  PickRecord record(UserId user);

  /// Users whose e-mail address is sealed by another key than that one, by id.
  List<UserId> sealedOtherwise(String keyName, Optional<UserId> after, int limit);
}
