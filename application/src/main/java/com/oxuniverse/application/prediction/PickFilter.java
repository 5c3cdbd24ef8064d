package com.oxuniverse.application.prediction;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.util.Optional;

/// Which of a player's picks are wanted; an absent part does not matter.
public record PickFilter(
    Optional<TradingDay> day, Optional<Symbol> symbol, Optional<PredictionStatus> status) {

  public static final PickFilter ALL =
      new PickFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
