package com.oxuniverse.web.account;

import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.player.Player;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/// A user as admins see them.
///
/// @param bot whether a program may make picks for the user
/// @param balance whole points
/// @param lastLoginAt when the user last signed in at a provider; null if never
@Serdeable
record UserView(
    @Schema(example = "7") long id,
    @Schema(example = "hana") String nickname,
    @Schema(example = "USER") Player.Role role,
    @Schema(example = "ACTIVE") Player.Status status,
    @Schema(example = "false") boolean bot,
    @Schema(example = "1050") long balance,
    @Schema(example = "2026-07-01T09:00:00Z") Optional<Instant> lastLoginAt) {

  static UserView of(KnownUser user) {
    return new UserView(
        user.player().id().number(),
        user.player().nickname().text(),
        user.player().role(),
        user.status(),
        user.bot(),
        user.balance(),
        user.lastLoginAt());
  }
}
