package com.oxuniverse.marketdata.replay;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EndOfDayBarsContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class ReplayBarsTest extends EndOfDayBarsContract {

  @TempDir private Path folder;

  @Override
  protected EndOfDayBars bars() {
    return ReplayWeek.in(folder);
  }

  @Override
  protected MarketSession session() {
    return ReplayWeek.friday();
  }

  @Override
  protected List<MarketSession> before() {
    return ReplayWeek.beforeFriday();
  }

  @Override
  protected Symbol symbol() {
    return ReplayWeek.SYMBOL;
  }
}
