package com.oxuniverse.web.account;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.domain.player.Nickname;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// What to change of oneself; what is left out stays.
///
/// @param nickname 1 to 30 letters, digits, inner spaces, `.`, `_` and `-`, unique in any case
/// @param language what to be spoken to in
record AccountRequest(
    @Schema(type = "string", example = "hana", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Nickname> nickname,
    @Schema(example = "EN", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Language> language) {}
