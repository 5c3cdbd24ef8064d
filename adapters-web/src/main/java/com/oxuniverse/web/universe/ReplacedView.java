package com.oxuniverse.web.universe;

import com.oxuniverse.application.port.in.UpsertUniverse.Replaced;
import com.oxuniverse.application.port.in.UpsertUniverse.Warning;
import com.oxuniverse.domain.market.Symbol;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/// A day's symbols after they were replaced.
///
/// @param added how many are new
/// @param moved how many stand at another place than before
/// @param removed how many are gone
/// @param warnings what may not have been meant: the day is over (`DAY_IS_PAST`), it is over and
///   was never opened, so that nobody can play it (`NOBODY_CAN_PLAY`), or picks are taken on it
///   already (`SESSION_ALREADY_OPEN`) or no more (`SESSION_CLOSED`)
@Serdeable
record ReplacedView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "2") int added,
    @Schema(example = "0") int moved,
    @Schema(example = "0") int removed,
    @Schema(example = "[\"AAPL\", \"MSFT\"]") List<String> symbols,
    List<Warning> warnings) {

  static ReplacedView of(Replaced replaced) {
    var change = replaced.change();
    return new ReplacedView(
        replaced.universe().day().date(),
        change.added().size(),
        change.moved().size(),
        change.removed().size(),
        replaced.universe().symbols().stream().map(Symbol::ticker).toList(),
        replaced.warnings());
  }
}
