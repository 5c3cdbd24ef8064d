package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// Makes an API key for a program of a user's.
public interface CreateApiKey {

  Result create(Command command);

  /// @param name for the owner: 1 to 50 characters, none of them a control character
  /// @param scopes at least one
  /// @param expiresAt nothing if never; to the microsecond
  record Command(UserId owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {

    public static final int NAME_LENGTH = 50;

    public Command {
      int length = name.codePointCount(0, name.length());
      if (name.isBlank()
          || length > NAME_LENGTH
          || name.codePoints().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "a key's name has 1 to %d characters that can be seen".formatted(NAME_LENGTH));
      }
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException("a key that may do nothing is none");
      }
      scopes = Set.copyOf(scopes);
      expiresAt = expiresAt.map(it -> it.truncatedTo(ChronoUnit.MICROS));
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

  /// The owner was deleted meanwhile.
  record NoSuchUser() implements Result {}
}
