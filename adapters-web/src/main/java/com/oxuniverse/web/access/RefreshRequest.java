package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Secret;
import io.swagger.v3.oas.annotations.media.Schema;

/// What a program shows to go on. A browser shows its cookie instead, and sends no body.
///
/// @param refreshToken the last one that it got
record RefreshRequest(
    @Schema(type = "string", example = "oxr_Yk3qv0yB1m7hUu0bJ8m8Zs4Gd1Qb7hC2w9x0aKfLr5E")
        Secret refreshToken) {}
