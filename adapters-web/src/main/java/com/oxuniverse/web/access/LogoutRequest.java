package com.oxuniverse.web.access;

import io.swagger.v3.oas.annotations.media.Schema;

/// How far to log out. Without a body only from here.
///
/// @param everywhere end all of one's sessions
record LogoutRequest(
    @Schema(example = "true", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        boolean everywhere) {}
