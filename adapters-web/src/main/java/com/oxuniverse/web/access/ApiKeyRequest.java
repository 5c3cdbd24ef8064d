package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What key to make.
///
/// @param name 1 to 50 characters, unlike those of one's other keys
/// @param scopes what it may do, at least one
/// @param expiresAt from when on it is worth nothing; never if it is left out
record ApiKeyRequest(
    @Schema(example = "my bot") String name,
    List<Scope> scopes,
    @Schema(example = "2030-01-02T03:04:05Z", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> expiresAt) {}
