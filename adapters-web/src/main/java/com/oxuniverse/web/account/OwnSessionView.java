package com.oxuniverse.web.account;

import com.oxuniverse.application.access.Session;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session in an export.
///
/// @param device what the browser or program calls itself
/// @param signedInAt when the provider saw one; absent if it does not tell
/// @param expiresAt at the latest
@Serdeable
record OwnSessionView(
    UUID id,
    @Schema(example = "google") String provider,
    @Schema(example = "Firefox") String device,
    @Schema(example = "2026-07-01T09:00:00Z") @Nullable Instant signedInAt,
    @Schema(example = "2026-07-01T09:00:00Z") Instant startedAt,
    @Schema(example = "2026-07-01T10:00:00Z") Instant lastUsedAt,
    @Schema(example = "2026-12-28T09:00:00Z") Instant expiresAt) {

  static OwnSessionView of(Session session) {
    var signIn = session.signIn();
    return new OwnSessionView(
        session.id().value(),
        signIn.provider(),
        signIn.device(),
        signIn.seenAt().orElse(null),
        session.startedAt(),
        session.lastUsedAt(),
        session.expiresAt());
  }
}
