package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Makes an API key for a program of a user's.
public interface CreateApiKey {

  Result create(Command command);

  /// @param name 1 to 50 characters, for the owner
  /// @param scopes at least one
  record Command(UserId owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {

    public Command {
      scopes = Set.copyOf(scopes);
    }
  }

  sealed interface Result {}

  /// @param secret shown this once
  record Created(ApiKey key, Secret secret) implements Result {}

  /// The owner has a living key of that name, whatever its case.
  record NameTaken() implements Result {}

  /// The owner has as many living keys as there may be.
  record TooMany(int limit) implements Result {}

  /// The expiry is not in the future.
  record AlreadyExpired() implements Result {}
}
