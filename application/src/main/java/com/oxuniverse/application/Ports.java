package com.oxuniverse.application;

import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseStore;

/// The whole outside world of the game.
public record Ports(Market market, Storage storage) {

  /// What the stock market says.
  public record Market(Quotes quotes, EndOfDayBars bars, UniverseSource universe) {}

  /// What is kept.
  public record Storage(
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
      BatchRuns batchRuns) {}
}
