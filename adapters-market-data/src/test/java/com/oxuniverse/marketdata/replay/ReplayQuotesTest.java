package com.oxuniverse.marketdata.replay;

import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.QuotesContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ReplayQuotesTest extends QuotesContract {

  @TempDir private Path folder;

  @Override
  protected Quotes quotes() {
    return ReplayWeek.in(folder);
  }

  @Override
  protected MarketSession session() {
    return ReplayWeek.friday();
  }

  @Override
  protected Symbol symbol() {
    return ReplayWeek.SYMBOL;
  }
}
