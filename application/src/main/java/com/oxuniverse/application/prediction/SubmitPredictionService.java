package com.oxuniverse.application.prediction;

import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.prediction.Submission;
import com.oxuniverse.domain.settlement.PickStanding;
import java.util.Optional;
import java.util.function.Supplier;

public final class SubmitPredictionService implements SubmitPrediction {

  private final PickContext context;

  public SubmitPredictionService(PickContext context) {
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
                submit(
                    PickMoment.read(context, command.user(), symbol, now),
                    command.choice(),
                    snapshot));
  }

  private Result submit(PickMoment moment, Choice choice, Optional<Snapshot> snapshot) {
    var desk = moment.desk();
    var slots = moment.slots();
    var submission =
        new Submission(
            moment.session(), desk.inUniverse(), desk.livePick().isPresent(), slots, moment.now());
    return submission
        .refusal()
        .<Result>map(Refused::new)
        .orElseGet(() -> place(moment, choice, snapshot));
  }

  private Accepted place(PickMoment moment, Choice choice, Optional<Snapshot> snapshot) {
    var rules = context.rules();
    var pick =
        Pick.made(
            moment.user(),
            moment.day(),
            moment.symbol(),
            choice,
            moment.now(),
            context.days().timetable().locksAt(moment.market().orElseThrow()),
            snapshot,
            rules.number());
    var slots = moment.slots().take(moment.now(), rules.rules().slots());
    var id = context.desk().place(pick, moment.desk().slots(), slots);
    return new Accepted(new StoredPick(id, pick, PickStanding.UNSETTLED), slots);
  }
}
