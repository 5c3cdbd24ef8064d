package com.oxuniverse.application;

import com.oxuniverse.application.events.CheckPayoutService;
import com.oxuniverse.application.events.CountSubmissionsService;
import com.oxuniverse.application.events.RelayOutboxService;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.port.in.RelayOutbox;
import com.oxuniverse.application.queue.OperateQueuesService;
import java.time.InstantSource;

/// The use cases about events and their queues.
public record EventUseCases(
    RelayOutbox relayOutbox,
    CountSubmissions countSubmissions,
    CheckPayout checkPayout,
    OperateQueues operateQueues) {

  /// @param wallClock the real time, which the outbox goes by
  /// @param gameClock the time that the game plays at, which errors and the audit trail go by
  /// @param node a name that no other node has
  public static EventUseCases over(
      EventPorts ports,
      Ports.Storage storage,
      InstantSource wallClock,
      InstantSource gameClock,
      String node) {
    var uow = storage.unitOfWork();
    return new EventUseCases(
        new RelayOutboxService(ports.lanes(), ports.publisher(), wallClock, node),
        new CountSubmissionsService(ports.consumed(), ports.counts(), uow),
        new CheckPayoutService(ports.payouts(), storage.errors(), gameClock),
        new OperateQueuesService(ports.queues(), storage.audit(), uow, gameClock));
  }
}
