package com.oxuniverse.web.points;

import com.oxuniverse.domain.points.PointsAccount;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// Whether a player can spend so much.
///
/// @param amount the points in question
@Serdeable
record AffordabilityView(
    @Schema(example = "1") long userId,
    @Schema(example = "1000") long amount,
    @Schema(example = "true") boolean affordable,
    @Schema(example = "1050") long balance,
    @Schema(example = "0") long held,
    @Schema(example = "1050") long spendable) {

  static AffordabilityView of(PointsAccount account, long amount) {
    return new AffordabilityView(
        account.user().number(),
        amount,
        account.canAfford(amount),
        account.balance(),
        account.held(),
        account.spendable());
  }
}
