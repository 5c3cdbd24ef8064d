package com.oxuniverse.web.points;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.points.EntryHash;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/// One line of a player's ledger, with all that its hash was made over.
///
/// @param seq 1, 2, 3 and so on, without gaps
/// @param delta points that came (positive) or went (negative)
/// @param balanceAfter the balance with this entry
/// @param refId the business reason; no two entries share one
/// @param tradingDay the day it belongs to; null if to none
/// @param symbol the symbol it belongs to; null if to none
/// @param createdAt with six decimals, as it is hashed
/// @param prevHash the hash of the entry before; 64 zeros for the first
/// @param hash over this entry and `prevHash`
@Serdeable
public record LedgerEntryView(
    @Schema(example = "2") long seq,
    @Schema(example = "50") long delta,
    @Schema(example = "1050") long balanceAfter,
    @Schema(example = "PREDICTION_WIN") EntryReason reason,
    @Schema(example = "win:2024-01-02:AAPL:1:1") String refId,
    @Schema(example = "2024-01-02") Optional<LocalDate> tradingDay,
    @Schema(example = "AAPL") Optional<String> symbol,
    @Schema(format = "date-time", example = "2024-01-02T21:15:00.000000Z") String createdAt,
    @Schema(example = "0000000000000000000000000000000000000000000000000000000000000000")
        String prevHash,
    @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

  public static LedgerEntryView of(LedgerEntry entry) {
    var posting = entry.posting();
    return new LedgerEntryView(
        entry.seq(),
        posting.delta(),
        entry.balanceAfter(),
        posting.reason(),
        posting.refId().text(),
        posting.day().map(TradingDay::date),
        posting.symbol().map(Symbol::ticker),
        EntryHash.stamp(posting.at()),
        entry.previousHash().hex(),
        entry.hash().hex());
  }
}
