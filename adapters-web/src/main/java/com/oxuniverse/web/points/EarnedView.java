package com.oxuniverse.web.points;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/// What a day paid a player.
///
/// @param earned points on the day's account, what was taken back deducted
@Serdeable
record EarnedView(
    @Schema(example = "2024-01-02") LocalDate tradingDay, @Schema(example = "100") long earned) {}
