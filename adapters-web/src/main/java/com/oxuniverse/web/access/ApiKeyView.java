package com.oxuniverse.web.access;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An API key without its secret.
///
/// @param id names it
/// @param name as its owner calls it
/// @param hint how the secret begins
/// @param scopes what it may do
/// @param createdAt when it was made
/// @param expiresAt from when on it is worth nothing; null if it never expires
/// @param lastUsedAt to the minute; null if it never was
@Serdeable
public record ApiKeyView(
    @Schema(example = "4711") long id,
    @Schema(example = "my bot") String name,
    @Schema(example = "oxk_Yk3q") String hint,
    List<Scope> scopes,
    @Schema(example = "2024-01-02T03:04:05Z") Instant createdAt,
    @Schema(example = "2030-01-02T03:04:05Z") Optional<Instant> expiresAt,
    @Schema(example = "2024-01-03T10:00:00Z") Optional<Instant> lastUsedAt) {

  public static ApiKeyView of(ApiKey key) {
    return new ApiKeyView(
        key.id(),
        key.name(),
        key.hint(),
        key.scopes().stream().sorted().toList(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt());
  }
}
