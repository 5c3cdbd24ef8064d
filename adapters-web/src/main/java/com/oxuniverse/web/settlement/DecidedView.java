package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.SettlementRow;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// A settlement that was decided by hand.
///
/// @param decidedBy the admin's nickname
@Serdeable
record DecidedView(
    SettlementView settlement, @Schema(example = "hana") Optional<String> decidedBy) {

  static DecidedView of(SettlementRow row) {
    return new DecidedView(SettlementView.of(row), row.decidedBy());
  }
}
