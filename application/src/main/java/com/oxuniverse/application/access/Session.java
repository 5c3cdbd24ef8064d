package com.oxuniverse.application.access;

import com.oxuniverse.domain.player.UserId;
import java.time.Instant;

/// A session as its user sees it.
///
/// @param lastUsedAt when it was last refreshed
/// @param expiresAt when it ends unless it is refreshed before
public record Session(
    SessionId id,
    UserId user,
    SignIn signIn,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt) {}
