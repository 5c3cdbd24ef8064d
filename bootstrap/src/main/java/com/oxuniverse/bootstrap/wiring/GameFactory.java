package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Puts the use cases together over the adapters of the database.
@Factory
final class GameFactory {

  @Singleton
  Ports.Storage storage(
      UnitOfWork unitOfWork,
      SessionStore sessions,
      UniverseStore universes,
      PickDesk desk,
      PickHistory history,
      SlotStore slots,
      SettlementBook book,
      EodPrices eodPrices,
      PointsLedger ledger,
      Players players,
      RulesBook rules,
      AnswerStore answers,
      AuditTrail audit,
      ErrorLog errors,
      SnapshotGaps snapshotGaps,
      Outbox outbox,
      BatchRuns batchRuns) {
    return new Ports.Storage(
        unitOfWork,
        sessions,
        universes,
        desk,
        history,
        slots,
        book,
        eodPrices,
        ledger,
        players,
        rules,
        answers,
        audit,
        errors,
        snapshotGaps,
        outbox,
        batchRuns);
  }

  @Singleton
  UseCases useCases(GameSetup setup, Ports.Storage storage) {
    return UseCases.over(
        new Ports(setup.market(), storage),
        setup.calendar(),
        setup.rules(),
        setup.snapshots(),
        setup.keepAnswersFor(),
        setup.clock());
  }
}
