package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a symbol's day came to. Who decided it by hand is for admins only, why is for everyone.
///
/// @param revision 1 for the first settlement, one more for each correction
/// @param outcome against the previous close; it informs, picks are decided by their snapshots;
///   null where no previous close is known
/// @param close US dollars, as a decimal string; also a refused one; null if there was none
/// @param previousClose US dollars, as a decimal string, adjusted for splits
/// @param changePercent the move against the previous close, as a decimal string
/// @param voidReason why the close was refused; null if it was not
/// @param decidedWhy the reason of whoever decided it by hand or corrected it; null if nobody did
/// @param computedAt when it was decided
@Serdeable
public record SettlementView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "1") int revision,
    @Schema(example = "DOWN") Optional<Outcome> outcome,
    @Schema(example = "185.64") Optional<String> close,
    @Schema(example = "192.53") Optional<String> previousClose,
    @Schema(example = "-3.578663") Optional<String> changePercent,
    Optional<VoidReason> voidReason,
    Optional<String> decidedWhy,
    @Schema(example = "2024-01-02T21:15:00Z") Instant computedAt) {

  public static SettlementView of(SettlementRow row) {
    return new SettlementView(
        row.day().date(),
        row.symbol().ticker(),
        row.revision(),
        row.outcome(),
        row.close().map(DecimalText::of),
        row.previousClose().map(DecimalText::of),
        row.changePercent().map(DecimalText::of),
        row.voidReason(),
        row.decidedWhy(),
        row.computedAt());
  }
}
