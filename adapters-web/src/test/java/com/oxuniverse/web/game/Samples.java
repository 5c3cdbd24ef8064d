package com.oxuniverse.web.game;

import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.ComparePrediction.Basis;
import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.in.ValidateSettlement.Check;
import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.application.port.in.ViewPrices.CurrentPrice;
import com.oxuniverse.application.port.in.ViewSession.Eligibility;
import com.oxuniverse.application.port.in.ViewSession.Today;
import com.oxuniverse.application.port.in.ViewSlots.SlotsNow;
import com.oxuniverse.application.port.in.ViewUniverse.PricedSymbol;
import com.oxuniverse.application.port.in.ViewUniverse.PricedUniverse;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.ProposedCorrection;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.PredictionWindow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.domain.universe.UniverseChange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One of everything, on the first trading day of 2024.
public final class Samples {

  public static final TradingDay DAY = TradingDay.parse("2024-01-02");
  public static final Symbol AAPL = new Symbol("AAPL");
  public static final UserId PLAYER = new UserId(7);
  public static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");

  private static final Instant NEXT_OPENING = Instant.parse("2024-01-02T21:00:00Z");
  private static final Instant OPENED = Instant.parse("2024-01-01T21:00:00Z");
  private static final Instant CUTOFF = Instant.parse("2024-01-02T14:59:00Z");
  private static final Instant SETTLED = Instant.parse("2024-01-02T21:15:00Z");
  private static final MarketSession NYSE_SESSION =
      MarketSession.of(DAY.date(), LocalTime.of(9, 30), LocalTime.of(16, 0), false);
  private static final BigDecimal CLOSE = new BigDecimal("185.640000");
  private static final BigDecimal PREVIOUS_CLOSE = new BigDecimal("192.53");

  private Samples() {}

  public static TradingSession session() {
    return new TradingSession(
        DAY,
        Phase.OPEN,
        new PredictionWindow(OPENED, CUTOFF),
        SETTLED,
        Optional.of(OPENED),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Today today() {
    return new Today(
        NOW, DAY, Optional.of(session()), Optional.empty(), NEXT_OPENING, MarketState.CLOSED);
  }

  public static SlotAccount slots() {
    return SlotAccount.opened(SlotRules.DEFAULT).take(NOW, SlotRules.DEFAULT);
  }

  public static Eligibility eligibility() {
    return new Eligibility(today(), slots(), Optional.empty());
  }

  public static SlotsNow slotsNow() {
    return new SlotsNow(DAY, slots(), SlotRules.DEFAULT);
  }

  public static Quote quote() {
    return new Quote(AAPL, new BigDecimal("190.500000"), NOW.minusSeconds(5), "replay");
  }

  public static LastPrice price() {
    return new LastPrice(quote(), false);
  }

  public static PricedUniverse universe() {
    return new PricedUniverse(
        DAY,
        List.of(
            new PricedSymbol(AAPL, Optional.of(price())),
            new PricedSymbol(new Symbol("BRK.B"), Optional.empty())),
        MarketState.CLOSED,
        NOW);
  }

  public static CurrentPrice currentPrice() {
    return new CurrentPrice(AAPL, Optional.of(price()), MarketState.CLOSED, NOW);
  }

  public static EodPrice eodPrice() {
    return new EodPrice(
        DAY,
        AAPL,
        "replay",
        1,
        Optional.of(CLOSE),
        Optional.of(PREVIOUS_CLOSE),
        BigDecimal.ONE,
        BigDecimal.ONE,
        DailyBars.Finality.FINAL,
        Optional.empty(),
        SETTLED);
  }

  /// An answer as good as another, and what is wrong with it.
  public static EodPrice eodPrice(
      String vendor, DailyBars.Finality finality, Optional<VoidReason> objection) {
    return new EodPrice(
        DAY,
        AAPL,
        vendor,
        2,
        Optional.of(CLOSE),
        Optional.of(PREVIOUS_CLOSE),
        BigDecimal.ONE,
        BigDecimal.ONE,
        finality,
        objection,
        SETTLED);
  }

  /// One close of each kind: accepted and settled otherwise, split and refused, awaited.
  public static CollectCloses.Result collected() {
    var split = new SplitBasis(Split.of(DAY.date(), 10, 1), NYSE_SESSION, Optional.empty());
    var accepted =
        new Judgement.Judged(
            new CloseVerdict.Accepted(CLOSE, Optional.of(PREVIOUS_CLOSE)), List.of());
    var refused =
        new Judgement.Judged(
            new CloseVerdict.Refused(
                VoidReason.ABNORMAL_MOVE, Optional.of(CLOSE), Optional.of(PREVIOUS_CLOSE)),
            List.of(split));
    return new CollectCloses.Collected(
        DAY,
        List.of(
            new CollectCloses.SymbolClose(AAPL, accepted, Optional.of(proposedCorrection())),
            new CollectCloses.SymbolClose(new Symbol("BRK.B"), refused, Optional.empty()),
            new CollectCloses.SymbolClose(
                new Symbol("MSFT"), Judgement.Awaiting.unanswered(), Optional.empty())),
        List.of(
            new CollectCloses.FetchFailure(
                "yahoo", Set.of(new Symbol("MSFT"), new Symbol("BRK.B")), "no answer in time", 3)));
  }

  public static ProposedCorrection proposedCorrection() {
    return new ProposedCorrection(
        1,
        Optional.of(new BigDecimal("185.640000")),
        Optional.of(new BigDecimal("185.46")),
        "yahoo");
  }

  public static ValidateSettlement.Result validated() {
    return new ValidateSettlement.Validated(
        DAY,
        Optional.of(session()),
        List.of(check(ValidateSettlement.State.READY, Optional.of(eodPrice()))),
        2);
  }

  public static Check check(ValidateSettlement.State state, Optional<EodPrice> used) {
    boolean settled = state == ValidateSettlement.State.SETTLED;
    return new Check(
        AAPL,
        state,
        used,
        List.of(),
        Optional.of(settlement()).filter(_ -> settled),
        Optional.of(proposedCorrection()).filter(_ -> settled && used.isPresent()));
  }

  public static Comparison comparison() {
    return comparison(
        new Explanation(
            Optional.of(
                new Basis(
                    new BigDecimal("1905.000000"),
                    true,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    new BigDecimal("190.500000"))),
            Optional.of(CLOSE),
            Optional.of(new BigDecimal("-4.860000")),
            Optional.of(new PickOutcome.Incorrect()),
            true,
            0));
  }

  public static Comparison comparison(Explanation explanation) {
    return new Comparison(
        pick(),
        PredictionStatus.LOCKED,
        Optional.of(settlement()),
        List.of(eodPrice()),
        explanation);
  }

  public static StoredPick pick() {
    return pick(Optional.of(Snapshot.of(quote())));
  }

  public static StoredPick pick(Optional<Snapshot> snapshot) {
    return new StoredPick(
        new PredictionId(4711),
        Pick.made(PLAYER, DAY, AAPL, Choice.UP, NOW, CUTOFF, snapshot, 1),
        PickStanding.UNSETTLED);
  }

  public static SubmitPrediction.Result accepted() {
    return new SubmitPrediction.Accepted(pick(), slots());
  }

  public static SeenPick seenPick() {
    return new SeenPick(pick(), PredictionStatus.LOCKED);
  }

  public static ExplainedPick explainedPick() {
    return new ExplainedPick(seenPick(), Optional.of(settlement()));
  }

  public static DayStats stats() {
    return new DayStats(DAY, 3, 0, 1, 1, 1, 2, 50);
  }

  public static SettlementRow settlement() {
    return new SettlementRow(
        DAY,
        AAPL,
        1,
        Optional.of(Outcome.DOWN),
        Optional.of(CLOSE),
        Optional.of(PREVIOUS_CLOSE),
        Optional.of(new BigDecimal("-3.5787")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SETTLED);
  }

  public static SettlementRow decided() {
    return new SettlementRow(
        DAY,
        AAPL,
        1,
        Optional.of(Outcome.VOID),
        Optional.empty(),
        Optional.of(PREVIOUS_CLOSE),
        Optional.empty(),
        Optional.of(VoidReason.MISSING_CLOSE),
        Optional.of("hana"),
        Optional.of("no vendor has it"),
        SETTLED);
  }

  public static DaySummary summary() {
    return new DaySummary(
        DAY,
        Phase.SETTLED,
        Optional.of(SETTLED),
        Optional.of(Duration.ofMillis(1200)),
        new DaySummary.Totals(3, 1, 1, 1, 2, 50),
        Map.of(VoidReason.UNCHANGED, 1L),
        List.of(new DaySummary.SymbolTotals(AAPL, 3, 1, 1, 1, 50)));
  }

  public static CorrectionPreview correction() {
    return new CorrectionPreview(
        new SymbolSettlement(
            DAY,
            AAPL,
            2,
            new Judgement.Judged(
                new CloseVerdict.Accepted(CLOSE, Optional.of(PREVIOUS_CLOSE)), List.of()),
            Optional.of(new SymbolSettlement.Intervention("hana", "the vendor erred")),
            SETTLED),
        List.of(
            new CorrectionEffect(
                PLAYER, PredictionStatus.INCORRECT, PredictionStatus.CORRECT, 0, 50)));
  }

  public static UpsertUniverse.Result replaced() {
    var universe = new Universe(DAY, List.of(AAPL, new Symbol("MSFT")));
    return new UpsertUniverse.Replaced(
        universe,
        new UniverseChange(List.of(new Symbol("MSFT")), List.of(AAPL), List.of()),
        List.of(UpsertUniverse.Warning.SESSION_ALREADY_OPEN));
  }

  public static PointsAccount account() {
    return PointsAccount.opened(PLAYER).after(ledgerEntry());
  }

  public static LedgerEntry ledgerEntry() {
    var posting =
        new Posting(
            PLAYER,
            50,
            EntryReason.PREDICTION_WIN,
            RefId.win(DAY, AAPL, PLAYER, 1),
            Optional.of(DAY),
            Optional.of(AAPL),
            SETTLED);
    return PointsAccount.opened(PLAYER).next(posting);
  }

  public static PointsTotals totals() {
    return new PointsTotals(PLAYER, 50, 0, 50, 50, 0, 1);
  }

  public static DayPoints dayPoints() {
    return new DayPoints(
        DAY, 2, 3, Map.of(EntryReason.PREDICTION_WIN, 150L, EntryReason.WIN_REVERSAL, -50L));
  }
}
