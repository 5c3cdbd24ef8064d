package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sign-in of one's, and all that came of it.
///
/// @param id names it
/// @param provider where one signed in
/// @param device what the browser or program calls itself; may be empty
/// @param signedInAt when the provider saw one; absent if it does not tell
/// @param startedAt when it began here
/// @param lastUsedAt when it was last refreshed
/// @param expiresAt when it ends unless it is refreshed before
/// @param current whether this request comes with it
@Serdeable
record SessionView(
    @Schema(example = "0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00") UUID id,
    @Schema(example = "google") String provider,
    @Schema(example = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0") String device,
    @Schema(example = "2024-01-02T03:04:05Z") @Nullable Instant signedInAt,
    @Schema(example = "2024-01-02T03:04:06Z") Instant startedAt,
    @Schema(example = "2024-01-03T10:00:00Z") Instant lastUsedAt,
    @Schema(example = "2024-02-02T10:00:00Z") Instant expiresAt,
    @Schema(example = "true") boolean current) {

  static SessionView of(Session session, SessionId current) {
    return new SessionView(
        session.id().value(),
        session.signIn().provider(),
        session.signIn().device(),
        session.signIn().seenAt().orElse(null),
        session.startedAt(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.id().equals(current));
  }
}
