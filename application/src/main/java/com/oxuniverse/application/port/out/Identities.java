package com.oxuniverse.application.port.out;

import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which user is whom at which provider. All but the questions are for a [UnitOfWork].
public interface Identities {

  /// A user who has signed in before.
  ///
  /// @param providerNickname what the provider called them the last time
  record Known(Player player, Player.Status status, String providerNickname) {}

  Optional<Known> find(String issuer, String subject);

  /// The same, and nobody else changes that user until the unit of work ends. A user who was
  /// deleted meanwhile may be among them.
  Optional<Known> lock(String issuer, String subject);

  /// Waits until no other unit of work is past this, so that what is asked afterwards still holds
  /// when something is made of it: that an account is new, that a nickname is free.
  void awaitTurn();

  /// Those that somebody else has, in whatever case.
  ///
  /// @param but whose own nickname does not count
  Set<Nickname> takenAmong(List<Nickname> nicknames, Optional<UserId> but);

  /// @throws com.oxuniverse.application.TransientFailure if the account has just become somebody's
  void add(UserId user, ProviderAccount account, Instant now);

  /// Notes what the provider calls a known account now, and gives that nickname to its user unless
  /// they have chosen one by hand.
  void follow(ProviderAccount account, Nickname nickname);

  /// Notes that the user has signed in.
  void signedIn(UserId user, Instant now);

  /// Forgets all identities of a user: whoever signs in with one later is somebody new.
  void deleteOf(UserId user);
}
