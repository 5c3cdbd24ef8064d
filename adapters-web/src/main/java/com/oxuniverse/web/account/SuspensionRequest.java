package com.oxuniverse.web.account;

import io.swagger.v3.oas.annotations.media.Schema;

/// Whether a user is let in.
///
/// @param suspended true to let the user in nowhere, false to let them in again
/// @param reason why the admin does it
record SuspensionRequest(
    @Schema(example = "true") boolean suspended,
    @Schema(example = "sold their account") String reason) {}
