package com.oxuniverse.web.account;

import io.swagger.v3.oas.annotations.media.Schema;

/// Points to give or to take.
///
/// @param delta whole points, negative to take them, from -1000000000 to 1000000000 and not 0
/// @param reason why the admin does it
record AdjustmentRequest(
    @Schema(example = "500") long delta,
    @Schema(example = "a prize of the opening") String reason) {}
