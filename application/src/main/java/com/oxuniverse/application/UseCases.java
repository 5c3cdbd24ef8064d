package com.oxuniverse.application;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.idempotency.OnceOnlyService;
import com.oxuniverse.application.player.RegisterPlayerService;
import com.oxuniverse.application.points.ViewPointsService;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.ComparePrediction;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.FillSnapshots;
import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.RegisterPlayer;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UnlockSlot;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.application.port.in.ViewPredictions;
import com.oxuniverse.application.port.in.ViewPrices;
import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.application.prediction.CancelPredictionService;
import com.oxuniverse.application.prediction.ChangePredictionService;
import com.oxuniverse.application.prediction.FillSnapshotsService;
import com.oxuniverse.application.prediction.PickContext;
import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.application.prediction.SubmitPredictionService;
import com.oxuniverse.application.prediction.ViewPredictionsService;
import com.oxuniverse.application.prices.ViewPricesService;
import com.oxuniverse.application.session.CloseTradingDayService;
import com.oxuniverse.application.session.OpenTradingDayService;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.application.session.ViewSessionService;
import com.oxuniverse.application.settlement.ClosesOfDay;
import com.oxuniverse.application.settlement.CollectClosesService;
import com.oxuniverse.application.settlement.ComparePredictionService;
import com.oxuniverse.application.settlement.CorrectSettlementService;
import com.oxuniverse.application.settlement.SettleManuallyService;
import com.oxuniverse.application.settlement.SettleTradingDayService;
import com.oxuniverse.application.settlement.SettlementPhase;
import com.oxuniverse.application.settlement.ValidateSettlementService;
import com.oxuniverse.application.settlement.ViewSettlementsService;
import com.oxuniverse.application.slots.UnlockSlotService;
import com.oxuniverse.application.slots.ViewSlotsService;
import com.oxuniverse.application.universe.PrepareUniverseService;
import com.oxuniverse.application.universe.UpsertUniverseService;
import com.oxuniverse.application.universe.ViewUniverseService;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.time.InstantSource;

/// All use cases, put together over one outside world: the same game for the service, a replay and
/// a simulation.
public record UseCases(
    SubmitPrediction submitPrediction,
    ChangePrediction changePrediction,
    CancelPrediction cancelPrediction,
    UnlockSlot unlockSlot,
    OnceOnly onceOnly,
    PrepareUniverse prepareUniverse,
    UpsertUniverse upsertUniverse,
    OpenTradingDay openTradingDay,
    CloseTradingDay closeTradingDay,
    SettleTradingDay settleTradingDay,
    SettleManually settleManually,
    CorrectSettlement correctSettlement,
    CollectCloses collectCloses,
    ValidateSettlement validateSettlement,
    ComparePrediction comparePrediction,
    FillSnapshots fillSnapshots,
    RegisterPlayer registerPlayer,
    ViewSession viewSession,
    ViewUniverse viewUniverse,
    ViewPrices viewPrices,
    ViewPredictions viewPredictions,
    ViewSlots viewSlots,
    ViewSettlements viewSettlements,
    ViewPoints viewPoints) {

  /// With the usual time for snapshots.
  public static UseCases over(
      Ports ports,
      MarketCalendar calendar,
      GameRules rules,
      Duration keepAnswersFor,
      InstantSource clock) {
    return over(ports, calendar, rules, SnapshotRules.DEFAULT, keepAnswersFor, clock);
  }

  /// @param rules registered in the rules book, so that picks made now can name their version
  /// @param keepAnswersFor how long an idempotency key is remembered
  public static UseCases over(
      Ports ports,
      MarketCalendar calendar,
      GameRules rules,
      SnapshotRules snapshots,
      Duration keepAnswersFor,
      InstantSource clock) {
    var store = ports.storage();
    var market = ports.market();
    var uow = store.unitOfWork();
    var days = new TradingDays(calendar, rules.timetable());
    var version = uow.execute(() -> store.rules().register(rules));
    var picks = new PickContext(days, version, store.desk(), market.quotes(), uow, clock);
    var reports = new ErrorReports(store.errors());
    var closes =
        new ClosesOfDay(days, rules.settlement(), market.bars(), store.eodPrices(), uow, reports);
    var phase =
        new SettlementPhase(store.sessions(), store.universes(), store.book(), store.outbox(), uow);
    var prepareUniverse =
        new PrepareUniverseService(
            days, market.universe(), store.universes(), store.sessions(), uow, reports, clock);
    var open =
        new OpenTradingDayService(
            days, store.sessions(), store.universes(), store.slots(), uow, clock);
    var close = new CloseTradingDayService(store.sessions(), uow, clock);
    var settle =
        new SettleTradingDayService(
            days,
            store.sessions(),
            store.universes(),
            closes,
            phase,
            store.book(),
            rules.settlement(),
            clock);
    var viewSlots = new ViewSlotsService(days, rules.slots(), store.slots(), clock);
    return new UseCases(
        new SubmitPredictionService(picks),
        new ChangePredictionService(picks),
        new CancelPredictionService(picks),
        new UnlockSlotService(days, rules.slots(), store.sessions(), store.slots(), uow, clock),
        new OnceOnlyService(store.answers(), uow, clock, keepAnswersFor),
        prepareUniverse,
        new UpsertUniverseService(
            days,
            market.universe(),
            store.universes(),
            store.sessions(),
            store.audit(),
            uow,
            reports,
            clock),
        open,
        close,
        settle,
        new SettleManuallyService(
            days,
            store.sessions(),
            store.universes(),
            closes,
            phase,
            store.book(),
            store.audit(),
            uow,
            clock),
        new CorrectSettlementService(
            days,
            store.sessions(),
            store.universes(),
            closes,
            store.book(),
            store.audit(),
            uow,
            clock),
        new CollectClosesService(
            days, store.universes(), closes, store.eodPrices(), store.book(), reports, clock),
        new ValidateSettlementService(
            store.sessions(),
            store.universes(),
            store.eodPrices(),
            store.book(),
            store.snapshotGaps()),
        new ComparePredictionService(
            days, store.history(), store.eodPrices(), store.book(), store.rules(), clock),
        new FillSnapshotsService(
            days, snapshots, store.snapshotGaps(), market.quotes(), uow, reports, clock),
        new RegisterPlayerService(store.players(), store.ledger(), rules.points(), uow, clock),
        new ViewSessionService(days, store.sessions(), viewSlots, clock),
        new ViewUniverseService(days, store.universes(), market.quotes(), clock),
        new ViewPricesService(calendar, market.quotes(), store.eodPrices(), clock),
        new ViewPredictionsService(store.history(), store.book(), clock),
        viewSlots,
        new ViewSettlementsService(store.book()),
        new ViewPointsService(store.ledger(), store.history(), store.players()));
  }
}
