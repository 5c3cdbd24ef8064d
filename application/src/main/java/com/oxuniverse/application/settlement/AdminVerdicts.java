package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;

/// Turns what an admin says about a close into a verdict on it.
final class AdminVerdicts {

  private AdminVerdicts() {}

  /// @param judged what the bars said: their closes and splits still hold
  static Judgement.Judged over(Judgement.Judged judged, ManualVerdict verdict) {
    var previousClose = judged.verdict().previousClose();
    return new Judgement.Judged(
        switch (verdict) {
          case ManualVerdict.Close(var price) -> new CloseVerdict.Accepted(price, previousClose);
          case ManualVerdict.Voided(var reason) ->
              new CloseVerdict.Refused(reason, judged.verdict().published(), previousClose);
        },
        judged.splits());
  }
}
