package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EndOfDayBarsContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class LiveBarsContractTest extends EndOfDayBarsContract {

  private final LiveWorld world = new LiveWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  protected EndOfDayBars bars() {
    var vendor = new FakeBarVendor("vendor");
    vendor.doing((symbol, session, before, _) -> {
      if (!symbol.equals(LiveWorld.AAPL)) {
        throw new VendorFailure(Kind.UNKNOWN_SYMBOL, "never heard of it");
      }
      return vendor.answer(symbol, session, before, "100");
    });
    return new LiveBars(
        List.of(new BarProvider(vendor, world.gate("vendor"))),
        Collecting.DEFAULT,
        world.threads,
        world.nanoTime);
  }

  @Override
  protected MarketSession session() {
    return world.session;
  }

  @Override
  protected List<MarketSession> before() {
    return world.calendar.sessionsBefore(world.session.date(), 5);
  }

  @Override
  protected Symbol symbol() {
    return LiveWorld.AAPL;
  }
}
