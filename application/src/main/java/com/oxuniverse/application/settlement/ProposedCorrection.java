package com.oxuniverse.application.settlement;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/// A final close that says otherwise than the settled one. An admin may correct the settlement; by
/// itself nothing is settled again (rules 6.5).
///
/// @param settledRevision the latest revision of the settlement
/// @param settledClose what it holds, also a refused close
/// @param close what the vendor says now; the same if only the verdict on it has changed
/// @param vendor who says so
public record ProposedCorrection(
    int settledRevision,
    Optional<BigDecimal> settledClose,
    Optional<BigDecimal> close,
    String vendor) {

  /// What a vendor's answer proposes against its symbol's settlement, if it does. Without a close
  /// there is nothing to settle by, whatever was settled.
  static Optional<ProposedCorrection> of(EodPrice price, SettlementRow settled) {
    boolean proposes =
        price.isFinal()
            && price.close().isPresent()
            && isNews(price, settled)
            && !agrees(price, settled);
    return proposes
        ? Optional.of(
            new ProposedCorrection(
                settled.revision(), settled.close(), price.close(), price.vendor()))
        : Optional.empty();
  }

  /// Who decided by hand knew what had been said by then.
  private static boolean isNews(EodPrice price, SettlementRow settled) {
    return settled.decidedBy().isEmpty() || price.fetchedAt().isAfter(settled.computedAt());
  }

  /// Whether the symbol could have been settled so by this answer.
  static boolean agrees(EodPrice price, SettlementRow settled) {
    return price.objection().equals(settled.voidReason())
        && isSame(price.close(), settled.close())
        && isOnSameBasis(price, settled);
  }

  /// Both previous closes are adjusted for splits. If one was not known at the settlement they
  /// differ by it, while two vendors' closes of a day are near each other.
  private static boolean isOnSameBasis(EodPrice price, SettlementRow settled) {
    boolean isSplit = price.splitNumerator().compareTo(price.splitDenominator()) != 0;
    return !isSplit || isNear(price, settled);
  }

  private static boolean isNear(EodPrice price, SettlementRow settled) {
    return price
        .previousClose()
        .flatMap(one ->
            settled
                .previousClose()
                .filter(other -> other.signum() > 0)
                .map(other -> SettlementRules.DEFAULT.confirms(other, one)))
        .orElse(true);
  }

  /// However it is written.
  static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.map(BigDecimal::stripTrailingZeros)
        .equals(other.map(BigDecimal::stripTrailingZeros));
  }

  /// What makes one proposal another than the last: each new word of the vendor, and each
  /// settlement, but not each time that it is asked.
  record Revision(Symbol symbol, String vendor, int vendorRevision, int settledRevision) {}

  Revision revisionOf(EodPrice price) {
    return new Revision(price.symbol(), vendor, price.vendorRevision(), settledRevision);
  }

  LoggedError asError(EodPrice price, Instant at) {
    var context = new HashMap<String, String>();
    context.put("symbol", price.symbol().ticker());
    context.put("provider", vendor);
    context.put("revision", String.valueOf(price.vendorRevision()));
    context.put("settledRevision", String.valueOf(settledRevision));
    settledClose
        .map(BigDecimal::toPlainString)
        .ifPresent(settled -> context.put("settledClose", settled));
    close.map(BigDecimal::toPlainString).ifPresent(said -> context.put("close", said));
    return new LoggedError(
        LoggedError.Type.CLOSE_REVISED, price.day(), LoggedError.Severity.ERROR, context, at);
  }
}
