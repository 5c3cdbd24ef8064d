package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.VoidReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;

/// What an admin says of a symbol's close after it was settled. Exactly one of `close` and
/// `voidReason` is given.
///
/// @param close it was this, US dollars as a decimal string
/// @param voidReason the symbol's day is void, for this reason
/// @param reason why the admin says so; everyone can read it in the settlement
/// @param preview only say what would happen
record CorrectionRequest(
    @Schema(example = "2024-01-02") TradingDay tradingDay,
    @Schema(type = "string", example = "AAPL") Symbol symbol,
    @Schema(type = "string", example = "185.64", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<BigDecimal> close,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Optional<VoidReason> voidReason,
    @Schema(example = "the vendor took the bad close back") String reason,
    @Schema(example = "true", requiredMode = Schema.RequiredMode.NOT_REQUIRED) boolean preview) {

  ManualVerdict verdict() {
    return new VerdictRequest(tradingDay, symbol, close, voidReason, reason).verdict();
  }
}
