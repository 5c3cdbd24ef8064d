package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.fakes.FakeStore.LiveKey;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import java.util.Optional;

public record FakePickDesk(FakeStore store) implements PickDesk {

  private static final PickStanding CANCELLED =
      new PickStanding(PredictionStatus.CANCELLED, Optional.empty(), 0, Optional.empty());

  @Override
  public Desk read(UserId user, TradingDay day, Symbol symbol, SlotRules rules) {
    return store.journal.exclusively(() ->
        new Desk(
            store.sessions.find(day),
            isInUniverse(day, symbol),
            slotStore().find(user, day, rules),
            store.livePick(user, day, symbol)));
  }

  @Override
  public PredictionId place(Pick pick, SlotAccount read, SlotAccount slots) {
    store.journal.requireOpen();
    if (!isInUniverse(pick.day(), pick.symbol())) {
      throw new TransientFailure(pick.symbol() + " has just left the universe");
    }
    if (store.livePick(pick.user(), pick.day(), pick.symbol()).isPresent()) {
      throw new TransientFailure(pick.symbol() + " has just been picked");
    }
    if (store.rules.find(pick.rulesVersion()).isEmpty()) {
      throw new IllegalStateException("nobody registered rules " + pick.rulesVersion());
    }
    slotStore().replace(pick.user(), pick.day(), read, slots);
    var id = new PredictionId(store.picks.size() + 1);
    store.picks.put(id, new StoredPick(id, pick, PickStanding.UNSETTLED));
    store.livePicks.put(keyOf(pick), id);
    announce(id, pick);
    return id;
  }

  private void announce(PredictionId id, Pick pick) {
    var data =
        """
        {"choice": "%s", "symbol": "%s", "userId": %s, "tradingDay": "%s", "submittedAt": "%s", \
        "predictionId": %s}\
        """
            .formatted(
                pick.choice(), pick.symbol(), pick.user(), pick.day(), pick.submittedAt(), id);
    store.publish(
        Topic.PREDICTION_SUBMITTED,
        pick.user().toString(),
        "prediction-submitted:" + id,
        data,
        pick.submittedAt());
  }

  @Override
  public void change(StoredPick read, Pick changed) {
    store.journal.requireOpen();
    requireUnchanged(read);
    store.picks.put(read.id(), new StoredPick(read.id(), changed, read.standing()));
  }

  @Override
  public void cancel(StoredPick livePick, Pick cancelled, SlotAccount read, SlotAccount slots) {
    store.journal.requireOpen();
    requireUnchanged(livePick);
    slotStore().replace(cancelled.user(), cancelled.day(), read, slots);
    store.picks.put(livePick.id(), new StoredPick(livePick.id(), cancelled, CANCELLED));
    store.livePicks.remove(keyOf(cancelled));
  }

  private void requireUnchanged(StoredPick read) {
    if (!store.picks.find(read.id()).equals(Optional.of(read))) {
      throw new TransientFailure("pick %s has changed meanwhile".formatted(read.id()));
    }
  }

  private boolean isInUniverse(TradingDay day, Symbol symbol) {
    return store.universes.find(day).filter(it -> it.symbols().contains(symbol)).isPresent();
  }

  private FakeSlotStore slotStore() {
    return new FakeSlotStore(store);
  }

  private static LiveKey keyOf(Pick pick) {
    return new LiveKey(pick.user(), pick.day(), pick.symbol());
  }
}
