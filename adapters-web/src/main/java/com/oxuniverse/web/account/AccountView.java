package com.oxuniverse.web.account;

import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/// Oneself.
///
/// @param id one's number, which never changes
/// @param nicknameChosen whether one has chosen it; otherwise it follows the provider's
/// @param language what to be spoken to in
/// @param email as a provider told it; null if none did
/// @param bot whether a program may make picks: a living API key lets it
/// @param lastLoginAt when one last signed in at a provider
@Serdeable
record AccountView(
    @Schema(example = "7") long id,
    @Schema(example = "hana") String nickname,
    @Schema(example = "false") boolean nicknameChosen,
    @Schema(example = "USER") Player.Role role,
    @Schema(example = "KO") Language language,
    @Schema(example = "hana@example.com") Optional<String> email,
    @Schema(example = "false") boolean bot,
    @Schema(example = "2026-07-01T09:00:00Z") Optional<Instant> lastLoginAt) {

  static AccountView of(OwnAccount own) {
    var account = own.account();
    return new AccountView(
        account.id().number(),
        account.player().nickname().text(),
        account.nicknameChosen(),
        account.player().role(),
        account.language(),
        own.email(),
        own.bot(),
        account.lastLoginAt());
  }
}
