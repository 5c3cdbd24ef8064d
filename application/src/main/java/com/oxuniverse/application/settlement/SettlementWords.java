package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.util.Optional;

/// A settlement as the audit trail tells it: `DOWN at 200.00, revision 1`. The trail is kept for
/// ever and compared with itself, so the words must not change with the code's records, nor a price
/// with the digits it was written with.
final class SettlementWords {

  private static final int CENTS = 2;

  private SettlementWords() {}

  static String of(SettlementRow row) {
    return inWords(row.outcome(), row.close(), row.voidReason(), row.revision());
  }

  static String of(SymbolSettlement settlement) {
    var verdict = settlement.judged().verdict();
    Optional<VoidReason> reason =
        switch (verdict) {
          case CloseVerdict.Accepted _ -> Optional.empty();
          case CloseVerdict.Refused refused -> Optional.of(refused.reason());
        };
    return inWords(verdict.outcome(), verdict.published(), reason, settlement.revision());
  }

  private static String inWords(
      Optional<Outcome> outcome,
      Optional<BigDecimal> close,
      Optional<VoidReason> reason,
      int revision) {
    return "%s%s%s, revision %d"
        .formatted(
            outcome.map(Outcome::name).orElse("closed"),
            reason.map(it -> " for " + it).orElse(""),
            close.map(it -> " at " + inDollars(it)).orElse(""),
            revision);
  }

  private static String inDollars(BigDecimal price) {
    var shortest = price.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), CENTS)).toPlainString();
  }
}
