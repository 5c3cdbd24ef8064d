package com.oxuniverse.application.prediction;

import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.SessionGate;
import com.oxuniverse.domain.settlement.PickStanding;
import java.util.Optional;

public final class CancelPredictionService implements CancelPrediction {

  private static final PickStanding CANCELLED =
      new PickStanding(PredictionStatus.CANCELLED, Optional.empty(), 0, Optional.empty());

  private final PickContext context;

  public CancelPredictionService(PickContext context) {
    this.context = context;
  }

  @Override
  public Result cancel(Command command) {
    return Symbol.parse(command.symbol())
        .map(symbol -> cancel(command, symbol))
        .orElseGet(() -> new Refused(Refusal.MALFORMED_SYMBOL));
  }

  private Result cancel(Command command, Symbol symbol) {
    var now = context.clock().instant();
    return context
        .unitOfWork()
        .execute(() -> cancel(PickMoment.read(context, command.user(), symbol, now)));
  }

  private Result cancel(PickMoment moment) {
    var closed = SessionGate.refusal(moment.session(), moment.now());
    if (closed.isPresent()) {
      return new Refused(closed.get());
    }
    return moment
        .desk()
        .livePick()
        .map(live -> cancel(live, moment))
        .orElseGet(() -> new Refused(Refusal.NO_LIVE_PICK));
  }

  private Result cancel(StoredPick live, PickMoment moment) {
    var refusal = live.pick().cancelRefusal(moment.now());
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var cancelled = live.pick().cancelled(moment.now());
    var slots = moment.slots().giveBack();
    context.desk().cancel(live, cancelled, moment.desk().slots(), slots);
    return new Cancelled(new StoredPick(live.id(), cancelled, CANCELLED), slots);
  }
}
