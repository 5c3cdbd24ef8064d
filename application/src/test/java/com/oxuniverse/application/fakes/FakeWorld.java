package com.oxuniverse.application.fakes;

/// All fakes that share one store: a game in memory.
public record FakeWorld(
    FakeStore store,
    FakeUnitOfWork unitOfWork,
    FakeSessionStore sessions,
    FakeUniverseStore universes,
    FakePickDesk desk,
    FakeSlotStore slots,
    FakeSettlementBook settlements,
    FakeEodPrices eodPrices,
    FakePointsLedger ledger,
    FakePickHistory history,
    FakePlayers players,
    FakeRulesBook rules,
    FakeAnswerStore answers,
    FakeAuditTrail audit,
    FakeErrorLog errors,
    FakeSnapshotGaps snapshotGaps,
    FakeOutbox outbox,
    FakeBatchRuns batchRuns) {

  public static FakeWorld create() {
    var store = new FakeStore();
    var unitOfWork = new FakeUnitOfWork(store);
    return new FakeWorld(
        store,
        unitOfWork,
        new FakeSessionStore(store),
        new FakeUniverseStore(store),
        new FakePickDesk(store),
        new FakeSlotStore(store),
        new FakeSettlementBook(store, unitOfWork),
        new FakeEodPrices(store),
        new FakePointsLedger(store),
        new FakePickHistory(store),
        new FakePlayers(store),
        new FakeRulesBook(store),
        new FakeAnswerStore(store),
        new FakeAuditTrail(store),
        new FakeErrorLog(store),
        new FakeSnapshotGaps(store),
        new FakeOutbox(store),
        new FakeBatchRuns(store));
  }
}
