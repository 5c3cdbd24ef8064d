package com.oxuniverse.web.audit;

import com.oxuniverse.application.audit.NumberedAct;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// What an admin did.
///
/// @param who nickname and number
/// @param target what was acted on
/// @param before the state before, readable
/// @param after the state after, readable
/// @param reason why, as the admin said
/// @param at by the game's clock
@Serdeable
record ActView(
    @Schema(example = "4711") long id,
    @Schema(example = "hana#1") String who,
    @Schema(example = "settlement.correct") String action,
    @Schema(example = "2024-01-02/AAPL") String target,
    @Schema(example = "UP at 185.64, revision 1") String before,
    @Schema(example = "DOWN at 185.46, revision 2") String after,
    @Schema(example = "the vendor's typo") String reason,
    @Schema(example = "2024-01-02T21:15:00Z") Instant at) {

  static ActView of(NumberedAct numbered) {
    var act = numbered.act();
    return new ActView(
        numbered.id(),
        act.who(),
        act.action(),
        act.target(),
        act.before(),
        act.after(),
        act.reason(),
        act.at());
  }
}
