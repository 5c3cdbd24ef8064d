package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.marketdata.nyse.MalformedCalendarFile;
import com.oxuniverse.marketdata.nyse.OperatorCalendar;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/// The stock exchange whose days are played.
public final class Exchange {

  private Exchange() {}

  /// Its sessions, with what the operator of the data folder knows beyond the program.
  ///
  /// @throws CannotProceed if the operator's file cannot be taken as it is
  public static MarketCalendar calendar(OxHome home) {
    try {
      return new OperatorCalendar(
          home.calendarExceptions(), MachineClock.inMicroseconds(), Exchange::complain);
    } catch (MalformedCalendarFile e) {
      throw new CannotProceed(Objects.toString(e.getMessage()), e);
    }
  }

  /// The logger is made when it is needed: starting the log takes as long as printing a calendar.
  private static void complain(MalformedCalendarFile fault) {
    LoggerFactory.getLogger(Exchange.class)
        .error("The calendar stays as it was: {}", fault.getMessage());
  }
}
