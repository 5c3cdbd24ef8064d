package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.SettlementRow;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// A settlement that was decided by hand.
///
/// @param decidedBy the admin's nickname then, and number
@Serdeable
record DecidedView(
    SettlementView settlement, @Schema(example = "hana#1") Optional<String> decidedBy) {

  static DecidedView of(SettlementRow row) {
    return new DecidedView(SettlementView.of(row), row.decidedBy());
  }
}
