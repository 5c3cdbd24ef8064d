package com.oxuniverse.web.account;

import com.oxuniverse.application.port.in.FindPlayers.PublicProfile;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// A player with their record. Cancelled picks do not count.
///
/// @param bot whether a program may make picks for the player
/// @param picks all, those not settled yet among them
/// @param accuracy the share of correct ones among those that were right or wrong, 0 to 1, as a
///   decimal string; null if there are none
@Serdeable
record ProfileView(
    @Schema(example = "hana") String nickname,
    @Schema(example = "false") boolean bot,
    @Schema(example = "12") long picks,
    @Schema(example = "6") long correct,
    @Schema(example = "3") long incorrect,
    @Schema(example = "1") long voided,
    @Schema(example = "0.6667") Optional<String> accuracy) {

  static ProfileView of(PublicProfile profile) {
    var record = profile.record();
    return new ProfileView(
        profile.player().nickname().text(),
        profile.player().bot(),
        record.picks(),
        record.correct(),
        record.incorrect(),
        record.voided(),
        record.accuracy().map(DecimalText::of));
  }
}
