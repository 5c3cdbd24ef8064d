package com.oxuniverse.application.prediction;

import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.SessionGate;
import com.oxuniverse.domain.prediction.Snapshot;
import java.util.Optional;
import java.util.function.Supplier;

public final class ChangePredictionService implements ChangePrediction {

  private final PickContext context;

  public ChangePredictionService(PickContext context) {
    this.context = context;
  }

  @Override
  public Supplier<Result> prepare(Command command) {
    return Symbol.parse(command.symbol())
        .map(symbol -> prepare(command, symbol))
        .orElseGet(() -> () -> new Refused(Refusal.MALFORMED_SYMBOL));
  }

  private Supplier<Result> prepare(Command command, Symbol symbol) {
    var now = context.clock().instant();
    // Before the transaction: a vendor may take two seconds, and a connection is dear.
    var snapshot = context.quotes().at(symbol, now).map(Snapshot::of);
    return () ->
        context
            .unitOfWork()
            .execute(() ->
                change(
                    PickMoment.read(context, command.user(), symbol, now),
                    command.choice(),
                    snapshot));
  }

  private Result change(PickMoment moment, Choice choice, Optional<Snapshot> snapshot) {
    var closed = SessionGate.refusal(moment.session(), moment.now());
    if (closed.isPresent()) {
      return new Refused(closed.get());
    }
    return moment
        .desk()
        .livePick()
        .map(live -> change(live, choice, snapshot, moment))
        .orElseGet(() -> new Refused(Refusal.NO_LIVE_PICK));
  }

  private Result change(
      StoredPick live, Choice choice, Optional<Snapshot> snapshot, PickMoment moment) {
    var refusal = live.pick().changeRefusal(choice, moment.now());
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var changed = live.pick().changed(choice, moment.now(), snapshot);
    context.desk().change(live, changed);
    return new Changed(new StoredPick(live.id(), changed, live.standing()));
  }
}
