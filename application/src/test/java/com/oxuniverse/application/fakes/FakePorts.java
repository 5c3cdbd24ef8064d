package com.oxuniverse.application.fakes;

import com.oxuniverse.application.Ports;

/// The fakes as the outside world of the use cases.
public final class FakePorts {

  private FakePorts() {}

  public static Ports of(FakeWorld world, FakeMarket market) {
    return new Ports(new Ports.Market(market, market, market), storageOf(world));
  }

  public static Ports.Storage storageOf(FakeWorld world) {
    return new Ports.Storage(
        world.unitOfWork(),
        world.sessions(),
        world.universes(),
        world.desk(),
        world.history(),
        world.slots(),
        world.settlements(),
        world.eodPrices(),
        world.ledger(),
        world.players(),
        world.rules(),
        world.answers(),
        world.audit(),
        world.errors(),
        world.snapshotGaps(),
        world.outbox(),
        world.batchRuns());
  }
}
