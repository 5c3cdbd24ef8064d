package com.oxuniverse.application.events;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.application.port.out.Payouts.Payout;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.InstantSource;
import java.util.Map;

public final class CheckPayoutService implements CheckPayout {

  private final Payouts payouts;
  private final ErrorReports reports;
  private final InstantSource gameClock;

  public CheckPayoutService(Payouts payouts, ErrorLog errors, InstantSource gameClock) {
    this.payouts = payouts;
    this.reports = new ErrorReports(errors);
    this.gameClock = gameClock;
  }

  private record Wrong(Symbol symbol, Payout payout) {}

  @Override
  public Result check(TradingDay day, Symbol symbol) {
    var payout = payouts.of(day, symbol);
    if (payout.differences() > 0) {
      reports.once(new Wrong(symbol, payout), error(day, symbol, payout));
    }
    return new Result(payout.awards(), payout.differences());
  }

  private LoggedError error(TradingDay day, Symbol symbol, Payout payout) {
    return new LoggedError(
        LoggedError.Type.PAYOUT_WRONG,
        day,
        LoggedError.Severity.ERROR,
        Map.of(
            "symbol",
            symbol.ticker(),
            "awards",
            Long.toString(payout.awards()),
            "differences",
            Long.toString(payout.differences())),
        gameClock.instant());
  }
}
