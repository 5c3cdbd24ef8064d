package com.oxuniverse.marketdata.replay;

import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseSourceContract;
import com.oxuniverse.domain.calendar.TradingDay;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ReplayUniverseTest extends UniverseSourceContract {

  @TempDir private Path folder;

  @Override
  protected UniverseSource source() {
    return ReplayWeek.in(folder);
  }

  @Override
  protected TradingDay day() {
    return ReplayWeek.friday().tradingDay();
  }
}
