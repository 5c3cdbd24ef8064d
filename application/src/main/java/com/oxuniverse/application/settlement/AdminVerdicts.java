package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SplitBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Turns what an admin says about a close into a verdict on it.
final class AdminVerdicts {

  private AdminVerdicts() {}

  /// @param judged what the bars said: their previous close and splits still hold
  static Judgement.Judged over(Judgement.Judged judged, ManualVerdict verdict) {
    return of(verdict, judged.verdict().previousClose(), judged.splits());
  }

  /// The admin's verdict where no vendor has bars: no previous close and no split is known.
  static Judgement.Judged alone(ManualVerdict verdict) {
    return of(verdict, Optional.empty(), List.of());
  }

  private static Judgement.Judged of(
      ManualVerdict verdict, Optional<BigDecimal> previousClose, List<SplitBasis> splits) {
    return new Judgement.Judged(
        switch (verdict) {
          case ManualVerdict.Close(var price) -> new CloseVerdict.Accepted(price, previousClose);
          case ManualVerdict.Voided(var reason) ->
              new CloseVerdict.Refused(reason, Optional.empty(), previousClose);
        },
        splits);
  }
}
