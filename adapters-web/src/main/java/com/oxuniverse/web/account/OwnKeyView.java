package com.oxuniverse.web.account;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An API key in an export.
///
/// @param hint how the secret begins
/// @param expiresAt null if never
/// @param lastUsedAt to the minute; null if never
@Serdeable
record OwnKeyView(
    @Schema(example = "3") long id,
    @Schema(example = "my bot") String name,
    @Schema(example = "oxk_1234") String hint,
    List<Scope> scopes,
    @Schema(example = "2026-07-01T09:00:00Z") Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  static OwnKeyView of(ApiKey key) {
    return new OwnKeyView(
        key.id(),
        key.name(),
        key.hint(),
        key.scopes().stream().sorted().toList(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt());
  }
}
