package com.oxuniverse.application.port.out;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The API keys of programs.
public interface ApiKeys {

  /// Nobody else adds a key of the owner's until the [UnitOfWork] that this is called inside of
  /// ends.
  ///
  /// @return false if there is no such user, or they were deleted
  boolean lock(UserId owner);

  /// Call inside the [UnitOfWork] that locked the owner.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if the owner's name for it was taken
  ///   meanwhile
  ApiKey add(
      UserId owner,
      String name,
      String hint,
      SecretHash hash,
      Set<Scope> scopes,
      Instant now,
      Optional<Instant> expiresAt);

  /// Those that were not revoked, the newest first.
  List<ApiKey> of(UserId owner);

  /// @return false if the owner has no such key that was not revoked
  boolean revoke(UserId owner, long key, Instant now);

  /// @return how many were not revoked before
  int revokeAll(UserId owner, Instant now);

  /// Those that are valid, with their owners as they are, but not those of deleted users. One
  /// statement, whatever the number.
  Map<SecretHash, Holder.OfKey> holders(Set<SecretHash> keys, Instant now);

  /// Notes the last use of each, to the minute: one write a minute and key at most.
  void used(Set<Long> keys, Instant now);
}
