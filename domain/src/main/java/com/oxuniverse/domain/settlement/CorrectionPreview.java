package com.oxuniverse.domain.settlement;

import java.util.List;

/// What a correction would do, before it is done; the result is the same (rules 6.8).
///
/// @param settlement the revision that would be booked
/// @param effects one for each pick whose result changes, by user
public record CorrectionPreview(SymbolSettlement settlement, List<CorrectionEffect> effects) {

  public CorrectionPreview {
    effects = List.copyOf(effects);
  }

  public long gainers() {
    return effects.stream().filter(effect -> effect.delta() > 0).count();
  }

  public long losers() {
    return effects.stream().filter(effect -> effect.delta() < 0).count();
  }

  public long pointsAwarded() {
    return effects.stream().mapToLong(CorrectionEffect::awarded).sum();
  }

  public long pointsReversed() {
    return effects.stream().mapToLong(CorrectionEffect::reversed).sum();
  }
}
