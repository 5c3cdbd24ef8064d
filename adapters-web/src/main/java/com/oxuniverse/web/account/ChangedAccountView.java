package com.oxuniverse.web.account;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.player.Language;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// What one can change of oneself. Nothing else is in it: an answer to a request with a key is kept
/// as it is, and an e-mail address must not be readable there.
///
/// @param nicknameChosen whether one has chosen it; otherwise it follows the provider's
/// @param language what to be spoken to in
@Serdeable
record ChangedAccountView(
    @Schema(example = "hana") String nickname,
    @Schema(example = "true") boolean nicknameChosen,
    @Schema(example = "KO") Language language) {

  static ChangedAccountView of(Account account) {
    return new ChangedAccountView(
        account.player().nickname().text(), account.nicknameChosen(), account.language());
  }
}
