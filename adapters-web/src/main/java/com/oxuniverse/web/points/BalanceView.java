package com.oxuniverse.web.points;

import com.oxuniverse.domain.points.PointsAccount;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A player's points now.
///
/// @param balance the sum of all entries; a correction can make it negative
/// @param held promised to redemptions that are not done yet
/// @param spendable what may be spent; never negative
/// @param seq the number of entries
/// @param hash of the last entry: whoever keeps it can tell later whether earlier ones were altered
@Serdeable
public record BalanceView(
    @Schema(example = "1050") long balance,
    @Schema(example = "0") long held,
    @Schema(example = "1050") long spendable,
    @Schema(example = "2") long seq,
    @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

  public static BalanceView of(PointsAccount account) {
    return new BalanceView(
        account.balance(),
        account.held(),
        account.spendable(),
        account.seq(),
        account.head().hex());
  }
}
