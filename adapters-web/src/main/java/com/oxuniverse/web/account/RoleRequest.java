package com.oxuniverse.web.account;

import com.oxuniverse.application.player.Player;
import io.swagger.v3.oas.annotations.media.Schema;

/// A role for a user.
///
/// @param reason why the admin does it
record RoleRequest(
    @Schema(example = "ADMIN") Player.Role role,
    @Schema(example = "helps out on weekends") String reason) {}
