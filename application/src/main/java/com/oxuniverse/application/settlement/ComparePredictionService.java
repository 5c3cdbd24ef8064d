package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.in.ComparePrediction;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.prediction.PredictionId;
import java.time.InstantSource;
import java.util.Optional;

public final class ComparePredictionService implements ComparePrediction {

  private final TradingDays days;
  private final PickHistory history;
  private final EodPrices eodPrices;
  private final SettlementBook book;
  private final RulesBook rules;
  private final InstantSource clock;

  public ComparePredictionService(
      TradingDays days,
      PickHistory history,
      EodPrices eodPrices,
      SettlementBook book,
      RulesBook rules,
      InstantSource clock) {
    this.days = days;
    this.history = history;
    this.eodPrices = eodPrices;
    this.book = book;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Optional<Comparison> compare(PredictionId id) {
    return history.find(id).map(this::compare);
  }

  private Comparison compare(StoredPick stored) {
    var pick = stored.pick();
    var settlement = book.find(pick.day(), pick.symbol());
    var prices = eodPrices.latest(pick.day(), pick.symbol());
    var judged = new KeptCloses(prices, settlement).judged(days.marketSession(pick.day()));
    return new Comparison(
        stored,
        stored.statusAt(clock.instant()),
        settlement,
        prices,
        new PickExplanation(stored, judged, rules.winPoints(pick.rulesVersion())).explain());
  }
}
