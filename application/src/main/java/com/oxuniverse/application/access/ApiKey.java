package com.oxuniverse.application.access;

import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An API key as its owner sees it, without its secret.
///
/// @param hint how the secret begins, so that its owner can tell it from others
/// @param expiresAt nothing if never
/// @param lastUsedAt to the minute; nothing if it never was
public record ApiKey(
    long id,
    UserId owner,
    String name,
    String hint,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /// @return false once it has expired
  boolean isValidAt(Instant now) {
    return expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
