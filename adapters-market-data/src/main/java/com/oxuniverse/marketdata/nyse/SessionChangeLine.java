package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.marketdata.nyse.SessionChange.Closed;
import com.oxuniverse.marketdata.nyse.SessionChange.EarlyClose;
import com.oxuniverse.marketdata.nyse.SessionChange.LateOpen;
import com.oxuniverse.marketdata.nyse.SessionChange.Regular;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// One line of a file of exceptions: `date,kind,time,declared_on,reason`. The reason may hold
/// commas.
final class SessionChangeLine {

  static final String HEADER = "date,kind,time,declared_on,reason";

  private static final int FIELDS = 5;

  private SessionChangeLine() {}

  /// @throws IllegalArgumentException with the fault, in words for the file's author
  static SessionChange parse(String line) {
    var fields = line.split(",", FIELDS);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException("expected " + HEADER);
    }
    var date = playableDate(fields[0].strip());
    var declaredOn = declaredOn(fields[3].strip(), date);
    var reason = fields[4].strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("the reason is missing");
    }
    var time = fields[2].strip();
    return switch (fields[1].strip()) {
      case "CLOSED" -> new Closed(withoutTime(date, time), declaredOn, reason);
      case "REGULAR" -> new Regular(withoutTime(date, time), declaredOn, reason);
      case "LATE_OPEN" -> new LateOpen(date, withinHours(time), declaredOn, reason);
      case "EARLY_CLOSE" -> new EarlyClose(date, withinHours(time), declaredOn, reason);
      case String unknown ->
          throw new IllegalArgumentException(
              "'%s' is none of CLOSED, REGULAR, LATE_OPEN, EARLY_CLOSE".formatted(unknown));
    };
  }

  private static LocalDate playableDate(String text) {
    var date = date(text);
    if (!NyseRules.knows(date)) {
      throw new IllegalArgumentException(
          "%s is not within %d to %d".formatted(date, NyseRules.FIRST_YEAR, NyseRules.LAST_YEAR));
    }
    if (NyseRules.isWeekend(date)) {
      throw new IllegalArgumentException("%s is a weekend".formatted(date));
    }
    return date;
  }

  private static Optional<LocalDate> declaredOn(String text, LocalDate date) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var declaredOn = date(text);
    if (declaredOn.isAfter(date)) {
      throw new IllegalArgumentException("declared on %s, after the fact".formatted(declaredOn));
    }
    return Optional.of(declaredOn);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'%s' is no date (yyyy-MM-dd)".formatted(text), e);
    }
  }

  private static LocalDate withoutTime(LocalDate date, String time) {
    if (!time.isEmpty()) {
      throw new IllegalArgumentException("a time ('%s') makes no sense here".formatted(time));
    }
    return date;
  }

  private static LocalTime withinHours(String text) {
    try {
      var time = LocalTime.parse(text);
      if (time.isAfter(SessionHours.REGULAR.open())
          && time.isBefore(SessionHours.REGULAR.close())) {
        return time;
      }
      throw new IllegalArgumentException(
          "%s is not between 09:30 and 16:00 New York time".formatted(time));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'%s' is no time (HH:mm)".formatted(text), e);
    }
  }
}
