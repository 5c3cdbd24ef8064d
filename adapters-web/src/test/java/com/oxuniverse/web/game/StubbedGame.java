package com.oxuniverse.web.game;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.application.port.in.ViewPrices.CurrentPrice;
import com.oxuniverse.application.port.in.ViewSession.Eligibility;
import com.oxuniverse.application.port.in.ViewSession.Today;
import com.oxuniverse.application.port.in.ViewSlots.SlotsNow;
import com.oxuniverse.application.port.in.ViewUniverse.PricedUniverse;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the use cases answer, and what they were asked. A test sets what it needs.
@Singleton
public class StubbedGame {

  /// Every call, as a command or as a list of its arguments.
  public final List<Object> asked = new CopyOnWriteArrayList<>();

  public Supplier<SubmitPrediction.Result> submitted;
  public Supplier<ChangePrediction.Result> changed;
  public Supplier<CancelPrediction.Result> cancelled;
  public Supplier<UpsertUniverse.Result> upserted;
  public Supplier<SettleTradingDay.Result> daySettled;
  public Supplier<SettleManually.Result> manuallySettled;
  public Supplier<CorrectSettlement.Result> corrected;
  public Supplier<CollectCloses.Result> collected;
  public Supplier<ValidateSettlement.Result> validated;
  public Supplier<Optional<Comparison>> compared;
  public Supplier<Today> today;
  public Supplier<Eligibility> eligibility;
  public Supplier<SlotsNow> slots;
  public Supplier<Optional<PricedUniverse>> universe;
  public Supplier<CurrentPrice> price;
  public Supplier<List<EodPrice>> closes;
  public Supplier<Slice<SeenPick>> picks;
  public Supplier<Optional<ExplainedPick>> pick;
  public Supplier<DayStats> stats;
  public Supplier<Slice<SettlementRow>> settlements;
  public Supplier<Optional<SettlementRow>> settlement;
  public Supplier<Optional<DaySummary>> summary;
  public Supplier<PointsAccount> account;
  public Supplier<Optional<PointsAccount>> accountOfAny;
  public Supplier<Slice<LedgerEntry>> ledger;
  public Supplier<PointsTotals> totals;
  public Supplier<Long> earned;
  public Supplier<DayPoints> dayPoints;

  /// Whose session it is.
  public Function<SessionId, Optional<Holder.OfSession>> sessions;

  /// Whose key it is.
  public Function<SecretHash, Optional<Holder.OfKey>> keys;

  public Supplier<RefreshSession.Result> refreshed;
  public Supplier<Boolean> ended;
  public Supplier<List<Session>> ownSessions;
  public Supplier<CreateApiKey.Result> keyCreated;
  public Supplier<Boolean> keyRevoked;
  public Supplier<List<ApiKey>> ownKeys;

  StubbedGame() {
    reset();
  }

  /// One of everything again.
  public final void reset() {
    asked.clear();
    submitted = Samples::accepted;
    changed = () -> new ChangePrediction.Changed(Samples.pick());
    cancelled = () -> new CancelPrediction.Cancelled(Samples.pick(), Samples.slots());
    upserted = Samples::replaced;
    daySettled = () -> new SettleTradingDay.Settled(Samples.summary());
    manuallySettled = () -> new SettleManually.Settled(Samples.decided());
    corrected = () -> new CorrectSettlement.Corrected(Samples.correction());
    collected = Samples::collected;
    validated = Samples::validated;
    compared = () -> Optional.of(Samples.comparison());
    today = Samples::today;
    eligibility = Samples::eligibility;
    slots = Samples::slotsNow;
    universe = () -> Optional.of(Samples.universe());
    price = Samples::currentPrice;
    closes = () -> List.of(Samples.eodPrice());
    picks = () -> new Slice<>(List.of(Samples.seenPick()), false);
    pick = () -> Optional.of(Samples.explainedPick());
    stats = Samples::stats;
    settlements = () -> new Slice<>(List.of(Samples.settlement()), false);
    settlement = () -> Optional.of(Samples.settlement());
    summary = () -> Optional.of(Samples.summary());
    account = Samples::account;
    accountOfAny = () -> Optional.of(Samples.account());
    ledger = () -> new Slice<>(List.of(Samples.ledgerEntry()), false);
    totals = Samples::totals;
    earned = () -> 100L;
    dayPoints = Samples::dayPoints;
    sessions = id -> Optional.of(People.holder(id));
    keys = _ -> Optional.empty();
    refreshed = () -> new RefreshSession.Refreshed(People.started());
    ended = () -> true;
    ownSessions = () -> List.of(People.session());
    keyCreated = () -> new CreateApiKey.Created(People.key(), People.KEY);
    keyRevoked = () -> true;
    ownKeys = () -> List.of(People.key());
  }

  <T> T answer(Supplier<T> answer, Object asked) {
    this.asked.add(asked);
    return answer.get();
  }
}
